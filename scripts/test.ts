// npm test [-- PATH…]: all tests, or those whose path contains one of the words given.
import { conclude } from "./gate/conclude.ts";
import { runSuites } from "./gate/suites.ts";

await conclude(() => runSuites(process.argv.slice(2)));
