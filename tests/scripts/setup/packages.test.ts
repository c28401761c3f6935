import { delimiter } from "node:path";
import { describe, expect, it } from "vitest";
import { isNewEnough } from "#scripts/setup/node.mjs";
import { agrees, environmentForNpm, reasonOf } from "#scripts/setup/packages.mjs";

describe("the environment that npm ci gets", () => {
  it("keeps where packages come from and drops how the outer command was run", () => {
    const inner = environmentForNpm({
      HOME: "/home/laurels",
      NODE_ENV: "production",
      npm_config_registry: "https://packages.example.org/",
      NPM_CONFIG_CAFILE: "/etc/certificate.pem",
      npm_config_https_proxy: "http://proxy.example.org",
      npm_config_loglevel: "silent",
      npm_config_omit: "dev",
      npm_lifecycle_event: "start",
      PATH: "/usr/bin",
    });
    expect(inner).toEqual({
      HOME: "/home/laurels",
      npm_config_registry: "https://packages.example.org/",
      NPM_CONFIG_CAFILE: "/etc/certificate.pem",
      npm_config_https_proxy: "http://proxy.example.org",
      PATH: "/usr/bin",
    });
  });

  it("does not find the Node that it is about to delete", () => {
    const outer = { PATH: ["/clone/node_modules/.bin", "/node_modules/.bin", "/usr/bin"].join(delimiter) };
    expect(environmentForNpm(outer as unknown as NodeJS.ProcessEnv).PATH).toBe("/usr/bin");
  });
});

describe("packages installed by hand", () => {
  const here = { os: [process.platform], cpu: [process.arch] };
  const lock = {
    packages: {
      "": { version: "1.0.0" },
      "node_modules/a": { version: "2.0.0" },
      "node_modules/b": { version: "3.0.0", optional: true, os: ["other"], cpu: ["other"] },
      "node_modules/c": { version: "4.0.0", optional: true, ...here },
    },
  };
  const installed = (versions: Record<string, string>) => ({
    packages: Object.fromEntries(
      Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }]),
    ),
  });

  it("are good without another platform's package", () => {
    expect(agrees(lock, installed({ a: "2.0.0", c: "4.0.0" }))).toBe(true);
  });

  it("are not good when a package is missing", () => {
    expect(agrees(lock, installed({ c: "4.0.0" }))).toBe(false);
  });

  it("are not good with another version", () => {
    expect(agrees(lock, installed({ a: "2.0.1", c: "4.0.0" }))).toBe(false);
  });

  it("are not good without this platform's package", () => {
    expect(agrees(lock, installed({ a: "2.0.0" }))).toBe(false);
  });
});

describe("an npm that failed", () => {
  it.each([
    ["npm error code ENOTFOUND", "did not answer"],
    ["npm error code ECONNREFUSED", "did not answer"],
    ["npm error 404 Not Found", "What npm said"],
    ["npm error code E404", "lacks a package"],
    ["npm error code SELF_SIGNED_CERT_IN_CHAIN", "certificate"],
    ["npm error code EUSAGE", "disagree"],
    ["npm error code ENOSPC", "disk is full"],
    ["npm error code EACCES", "may not write"],
  ])("is explained: %s", (output, reason) => {
    expect(reasonOf(output)).toContain(reason);
  });
});

describe("an own Node", () => {
  it.each([
    ["18.19.0", false],
    ["22.17.9", false],
    ["22.18.0", true],
    ["23.0.0", true],
    ["24.21.0", true],
  ])("of version %s is new enough: %s", (version, enough) => {
    expect(isNewEnough(version)).toBe(enough);
  });
});
