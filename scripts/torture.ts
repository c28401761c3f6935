/** npm run torture [-- ROUNDS]: kills the portal in mid-work, 100 times unless told, and looks for what was lost. */
import { conclude } from "./gate/conclude.ts";
import { runSuites } from "./gate/suites.ts";

process.env.TORTURE_ROUNDS = process.argv[2] ?? "100";
await conclude(() => runSuites(["tests/durability/killed"]));
