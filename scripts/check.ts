// npm run check: the whole gate. Format, lint, types, then all tests.
import { conclude } from "./gate/conclude.ts";
import { sum } from "./gate/counts.ts";
import { runSteps } from "./gate/steps.ts";
import { runSuites } from "./gate/suites.ts";

await conclude(async () => sum([await runSteps(), await runSuites([])]));
