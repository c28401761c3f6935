import { z } from "zod";

const address = (example: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be an http or https address, for example ${example}` })
    .transform((url) => url.replace(/\/+$/, ""));

const variables = z.object({
  PORT: z.coerce
    .number({ error: "must be a port number, for example 3000" })
    .int({ error: "must be a whole number, for example 3000" })
    .min(0, { error: "must be a port number, for example 3000" })
    .max(65_535, { error: "must be at most 65535, for example 3000" })
    .default(3000),
  HOST: z.string().optional(),
  ORIGIN: address("https://prizes.example.org").optional(),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, {
      error: "must be a PostgreSQL address, for example postgres://laurels@localhost/laurels",
    })
    .optional(),
  GITHUB_URL: address("https://github.com").optional(),
  GITHUB_API_URL: address("https://api.github.com").optional(),
  GITHUB_CLIENT_ID: z.string().min(1).optional(),
  GITHUB_CLIENT_SECRET: z.string().min(1).optional(),
  GITHUB_TOKEN: z.string().min(1).optional(),
  GITHUB_WEBHOOK_SECRET: z
    .string()
    .min(16, { error: "must have at least 16 characters, for example the output of: openssl rand -hex 32" })
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, { error: "must be a mail server's address, for example smtp://mail.example.org:587" })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/@/, { error: "must be the address that mails come from, for example Laurels <prizes@example.org>" })
    .optional(),
  TRUST_PROXY: z
    .enum(["true", "false"], { error: "must be true or false; true only behind a proxy that sets X-Forwarded-For" })
    .default("false"),
  PORTAL_SECRET: z
    .string()
    .min(32, { error: "must have at least 32 characters, for example the output of: openssl rand -hex 32" })
    .optional(),
  METRICS_TOKEN: z
    .string()
    .min(16, { error: "must have at least 16 characters, for example the output of: openssl rand -hex 32" })
    .optional(),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "silent"], {
      error: "must be fatal, error, warn, info, debug or silent",
    })
    .default("info"),
});

type Variables = z.output<typeof variables>;

/** Without GitHub's configuration the portal is a demo beside the stand-in; with it, it is real. */
export type Environment = Omit<Variables, "TRUST_PROXY"> & { demo: boolean; trustProxy: boolean };

export type EnvironmentProblem = { variable: string; problem: string };

const REAL = ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"] as const;
const REAL_TOO = ["ORIGIN", "GITHUB_TOKEN", "SMTP_URL", "MAIL_FROM"] as const;

const MARKS_OF_REAL = [...REAL, "GITHUB_TOKEN", "GITHUB_URL", "GITHUB_API_URL", "GITHUB_WEBHOOK_SECRET"] as const;

const LOOPBACK = ["127.0.0.1", "::1", "localhost"];

function problemsTogether(read: Variables): EnvironmentProblem[] {
  if (!isReal(read)) {
    const isOpen = read.HOST !== undefined && !LOOPBACK.includes(read.HOST);
    const problem =
      "must be left empty in the demo, which anybody could enter as anyone; configure GitHub to open the portal to others";
    return isOpen ? [{ variable: "HOST", problem }] : [];
  }
  const missing = [...REAL, ...REAL_TOO].filter((name) => read[name] === undefined);
  return missing.map((variable) => ({
    variable,
    problem: "is needed as soon as any of GitHub's variables is set; .env.example shows one",
  }));
}

function isReal(read: Variables): boolean {
  return MARKS_OF_REAL.some((name) => read[name] !== undefined);
}

/** Reads the variables of .env.example. Every wrong one is named with what it must be and an example. */
export function readEnvironment(
  source: Record<string, string | undefined>,
): { ok: true; environment: Environment } | { ok: false; problems: EnvironmentProblem[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = variables.safeParse(given);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => ({ variable: issue.path.join("."), problem: issue.message }));
    return { ok: false, problems };
  }
  const problems = problemsTogether(read.data);
  if (problems.length > 0) return { ok: false, problems };
  const { TRUST_PROXY, ...rest } = read.data;
  return { ok: true, environment: { ...rest, demo: !isReal(read.data), trustProxy: TRUST_PROXY === "true" } };
}

const gitHubAndData = variables.pick({
  GITHUB_URL: true,
  GITHUB_API_URL: true,
  GITHUB_TOKEN: true,
  DATA_DIR: true,
  DATABASE_URL: true,
});
export type GitHubEnvironment = z.output<typeof gitHubAndData>;

/** Only what a command needs that asks GitHub and serves nobody: neither mail nor an address of its own. */
export function readGitHubEnvironment(
  source: Record<string, string | undefined>,
): { ok: true; environment: GitHubEnvironment } | { ok: false; problems: EnvironmentProblem[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = gitHubAndData.safeParse(given);
  if (read.success) return { ok: true, environment: read.data };
  const problems = read.error.issues.map((issue) => ({ variable: issue.path.join("."), problem: issue.message }));
  return { ok: false, problems };
}
