import { describe, expect, it } from "vitest";
import { mayMeet, patternsOf, routePatterns } from "#scripts/server/route-patterns.ts";
import { startServer } from "./running-server.ts";
import { sampleBuild } from "./sample-build.ts";

const pattern = (text: string) => ({ text, segments: text.split("/").filter((part) => part !== "") });
const meets = (one: string, above: string) => mayMeet(pattern(one), pattern(above));

describe("the routes that an address can meet", () => {
  it("are those of the same words or open places, as long as the address or shorter", () => {
    expect(meets("/:contest/entries/:entry", "/:contest/entries/:entry")).toBe(true);
    expect(meets("/:contest/entries/:entry", "/:contest/entries")).toBe(true);
    expect(meets("/:contest/entries/:entry", "/:contest")).toBe(true);
    expect(meets("/:contest/entries/:entry", "/")).toBe(true);
    expect(meets("/:contest/entries", "/sign-in/:word")).toBe(true);
    expect(meets("/sign-in/link", "/Sign-In/:word")).toBe(true);
  });

  it("are neither longer nor of other words", () => {
    expect(meets("/:contest/entries", "/:contest/entries/:entry")).toBe(false);
    expect(meets("/:contest/entries/:entry", "/sign-in/link/:token")).toBe(false);
    expect(meets("/account", "/sign-in")).toBe(false);
  });

  it("are all of them where a pattern is open at its end", () => {
    expect(meets("/files/*", "/account")).toBe(true);
    expect(meets("/account", "/files/*")).toBe(true);
  });

  it("are found for wrapping routes too, by the path they stand for", () => {
    const { routes } = sampleBuild({ renderings: 0, title: "", dieAt: undefined, slow: async () => {} });
    expect(patternsOf(routes).get("root")?.text).toBe("/");
    expect(patternsOf(routes).get("gallery")?.text).toBe("/:contest/gallery");
  });

  it("are all known where Remix tells browsers about routes", async () => {
    const { routes } = sampleBuild({ renderings: 0, title: "", dieAt: undefined, slow: async () => {} });
    expect(routePatterns({ routes })("/__manifest")).toBe("/__manifest");
    const portal = await startServer();
    const { status, text } = await portal.ask("/__manifest?version=1&p=/some/gallery&p=/form");
    await portal.close();
    expect(status).toBe(200);
    expect(Object.keys(JSON.parse(text))).toEqual(expect.arrayContaining(["root", "gallery", "form"]));
  });
});
