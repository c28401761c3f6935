import { parseArgs } from "node:util";
import { sampleCalendar, startStandin } from "./server.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: process.env.STANDIN_PORT ?? "3001" },
    host: { type: "string", default: process.env.STANDIN_HOST ?? "127.0.0.1" },
    opens: { type: "string", default: process.env.STANDIN_OPENS },
    closes: { type: "string", default: process.env.STANDIN_CLOSES },
    webhook: { type: "string", default: process.env.STANDIN_WEBHOOK },
    "webhook-secret": { type: "string", default: process.env.STANDIN_WEBHOOK_SECRET ?? "laurels-demo-webhooks" },
    origin: { type: "string", multiple: true, default: process.env.STANDIN_ORIGINS?.split(",") ?? [] },
  },
});

/** An instant given as an ISO date; stops the program when it cannot be read. */
function instant(flag: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const at = Date.parse(text);
  if (Number.isNaN(at)) stop(`--${flag} is "${text}", which is not a date. Write it like 2013-03-14T03:00:00Z.`);
  return at;
}

function stop(message: string): never {
  process.stderr.write(`GitHub stand-in: ${message}\n`);
  process.exit(1);
}

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`--port is "${values.port}". Use a number from 0 to 65535.`);
const calendar = {
  opensAt: instant("opens", values.opens, sampleCalendar.opensAt),
  closesAt: instant("closes", values.closes, sampleCalendar.closesAt),
};

try {
  const { host, origin: returnOrigins } = values;
  const hooks = values.webhook ? [{ url: values.webhook, secret: values["webhook-secret"] }] : [];
  const standin = await startStandin({ port, host, calendar, returnOrigins, hooks, now: () => Date.now() });
  process.stdout.write(`GitHub stand-in: ${standin.url}\nSee its world, and change it: ${standin.url}/__world\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void standin.close().then(() => process.exit(0)));
  }
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  stop(taken ? `port ${port} is taken. Choose another one with --port.` : String(error));
}
