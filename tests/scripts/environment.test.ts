import { describe, expect, it } from "vitest";
import { readEnvironment } from "#app/env.ts";

const real = {
  ORIGIN: "https://prizes.example.org/",
  GITHUB_CLIENT_ID: "id",
  GITHUB_CLIENT_SECRET: "secret",
  GITHUB_TOKEN: "token",
  SMTP_URL: "smtp://mail.example.org",
  MAIL_FROM: "Laurels <prizes@example.org>",
};

function problemsOf(source: Record<string, string>): string[] {
  const read = readEnvironment(source);
  return read.ok ? [] : read.problems.map(({ variable }) => variable);
}

describe("the environment", () => {
  it("is a demo's on port 3000 with its data in ./data when nothing is set", () => {
    const read = readEnvironment({});
    expect(read).toMatchObject({ ok: true, environment: { demo: true, PORT: 3000, DATA_DIR: "./data" } });
  });

  it("counts a variable that is set to nothing as not set", () => {
    expect(readEnvironment({ GITHUB_TOKEN: "", PORT: "" })).toMatchObject({ ok: true, environment: { demo: true } });
  });

  it("is real once GitHub is configured, without a slash after the origin", () => {
    const read = readEnvironment(real);
    expect(read).toMatchObject({ ok: true, environment: { demo: false, ORIGIN: "https://prizes.example.org" } });
  });

  it.each(Object.keys(real))("names %s when it is missing beside the others", (name) => {
    const { [name as keyof typeof real]: _, ...others } = real;
    expect(problemsOf(others)).toEqual([name]);
  });

  it.each([
    ["PORT", "eighty"],
    ["PORT", "70000"],
    ["ORIGIN", "prizes.example.org"],
    ["DATABASE_URL", "mysql://localhost/laurels"],
    ["SMTP_URL", "mail.example.org"],
    ["MAIL_FROM", "Laurels"],
    ["TRUST_PROXY", "yes"],
    ["PORTAL_SECRET", "short"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s with what it must be and an example", (name, value) => {
    const read = readEnvironment({ ...real, [name]: value });
    expect(read.ok).toBe(false);
    if (!read.ok)
      expect(read.problems).toEqual([{ variable: name, problem: expect.stringMatching(/must be|must have/) }]);
  });

  it("never lets a demo listen where others could reach it", () => {
    expect(problemsOf({ HOST: "0.0.0.0" })).toEqual(["HOST"]);
    expect(problemsOf({ HOST: "127.0.0.1" })).toEqual([]);
    expect(problemsOf({ ...real, HOST: "0.0.0.0" })).toEqual([]);
  });
});
