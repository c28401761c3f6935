/** Starts the portal: as a demo beside the GitHub stand-in, or for real where GitHub is configured. */
import "./env-file.ts";
import { pino } from "pino";
import { type Environment, readEnvironment } from "#app/env.ts";
import { paths } from "#app/paths.ts";
import { keepOffering } from "./server/administrator-offer.ts";
import { startDemo } from "./server/demo-contests.ts";
import { openDemoMailbox } from "./server/demo-mailbox.ts";
import { openPost } from "./server/post.ts";
import { realGitHub } from "./server/real-github.ts";
import { portalSecret } from "./server/secret.ts";
import { startPortal } from "./server/start-portal.ts";
import { startProblem } from "./server/start-problem.ts";

function environmentOrEnd(): Environment {
  const read = readEnvironment(process.env);
  if (read.ok) return read.environment;
  for (const { variable, problem } of read.problems) console.error(`${variable} ${problem}.`);
  console.error("The portal was not started. Every variable is described in .env.example.");
  process.exit(1);
}

const environment = environmentOrEnd();
const log = pino({ level: environment.LOG_LEVEL });
const mailbox = environment.demo ? openDemoMailbox(environment.DATA_DIR, Date.now) : undefined;
const place = { databaseUrl: environment.DATABASE_URL, dataFolder: environment.DATA_DIR };
const secret = portalSecret(environment.PORTAL_SECRET, environment.DATA_DIR);
let standin: Awaited<ReturnType<typeof startDemo>> | undefined;

try {
  standin = environment.demo ? await startDemo(place, secret, Date.now(), log) : undefined;
  const portal = await startPortal({
    place,
    clock: Date.now,
    host: environment.HOST ?? (environment.demo ? "127.0.0.1" : "0.0.0.0"),
    port: environment.PORT,
    origin: environment.ORIGIN,
    trustProxy: environment.trustProxy,
    demo: environment.demo,
    github: standin?.github ?? realGitHub(environment),
    post: mailbox?.post ?? openPost(environment),
    mailbox: mailbox?.letters,
    secret,
    metricsToken: environment.METRICS_TOKEN,
    log,
    working: true,
  });
  await standin?.tell(`${portal.url}${paths.webhook}`);
  const github = standin?.github.webUrl ?? realGitHub(environment).webUrl;
  log.info({ url: portal.url, demo: environment.demo, github }, "the portal is open");
  const offer = { dataFolder: environment.DATA_DIR, origin: portal.url, secret };
  await keepOffering(portal.store, offer, Date.now, log);
  const stop = async () => {
    await portal.stop();
    await standin?.stop();
    process.exit(0);
  };
  process.once("SIGTERM", () => void stop());
  process.once("SIGINT", () => void stop());
} catch (error) {
  await standin?.stop();
  const problem = startProblem(error, { port: environment.PORT, dataFolder: environment.DATA_DIR });
  if (!problem) throw error;
  console.error(problem);
  process.exit(1);
}
