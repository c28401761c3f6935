import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAddress } from "#app/github/address.ts";

const repository = { owner: "Netflix", name: "Hystrix", kind: "repository" };
const pullRequest = { owner: "Netflix", name: "Hystrix", kind: "pull request", number: 12 };

describe("an address", () => {
  it.each([
    "Netflix/Hystrix",
    "  Netflix/Hystrix.git ",
    "github.com/Netflix/Hystrix",
    "www.github.com/Netflix/Hystrix/",
    "https://github.com/Netflix/Hystrix",
    "HTTPS://GitHub.com/Netflix/Hystrix",
    "http://github.com/Netflix/Hystrix.git",
    "<https://github.com/Netflix/Hystrix>",
    "https://someone:secret@github.com/Netflix/Hystrix.git",
    "https://github.com/Netflix/Hystrix/tree/feature/one",
    "https://github.com/Netflix/Hystrix/blob/master/README.md#build",
    "https://github.com/Netflix/Hystrix?tab=readme-ov-file#readme",
    "https://github.com//Netflix//Hystrix//",
    "https://github.com/Netflix/Hystrix/pulls",
    "https://github.com/Netflix/Hystrix/pull/new",
    "https://github.com/%4eetflix/Hystrix",
    "ssh://git@github.com/Netflix/Hystrix.git",
    "ssh://git@github.com:22/Netflix/Hystrix.git",
    "git+ssh://git@github.com/Netflix/Hystrix.git",
    "git+https://github.com/Netflix/Hystrix.git",
    "git://github.com/Netflix/Hystrix.git",
    "git@github.com:Netflix/Hystrix.git",
    "org-55@github.com:Netflix/Hystrix",
  ])("names a repository: %s", (text) => {
    expect(parseAddress(text)).toEqual({ ok: true, address: repository });
  });

  it.each([
    "https://github.com/Netflix/Hystrix/pull/12",
    "https://github.com/Netflix/Hystrix/pull/12/files?w=1#diff-1",
    "github.com/Netflix/Hystrix/pull/12#issuecomment-5",
    "Netflix/Hystrix/pull/12/",
    "Netflix/Hystrix#12",
  ])("names a pull request: %s", (text) => {
    expect(parseAddress(text)).toEqual({ ok: true, address: pullRequest });
  });

  it.each([
    ["", "The address is empty."],
    ["<>", "The address is empty."],
    ["x".repeat(2_001), "longer than 2000 characters"],
    ["https://gitlab.com/Netflix/Hystrix", "on gitlab.com, not on github.com"],
    ["gitlab.com/Netflix/Hystrix", "on gitlab.com, not on github.com"],
    ["git@bitbucket.org:Netflix/Hystrix.git", "on bitbucket.org, not on github.com"],
    ["https://github.com.evil.example/Netflix/Hystrix", "on github.com.evil.example"],
    ["https://github.com@evil.example/Netflix/Hystrix", "on evil.example"],
    ["https://github.com", "names no repository"],
    ["https://github.com/Netflix", '"Netflix" is an account, not a repository'],
    ["https://github.com/orgs/Netflix/repositories", "a page of GitHub"],
    ["-netflix/Hystrix", 'cannot be called "-netflix"'],
    ["Netflix/..", 'cannot be called ".."'],
    ["Netflix/.git", 'cannot be called ".git"'],
    ["Netflix/a%2Fb", 'cannot be called "a/b"'],
    ["Nétflix/Hystrix", 'cannot be called "Nétflix"'],
    ["Netflix/Hystrix and Zuul", "cannot be called"],
    ["javascript:alert(1)", "on javascript:alert(1"],
  ])("is refused with a reason: %s", (text, reason) => {
    const parsed = parseAddress(text);
    expect(parsed).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });

  it("is looked for on the hosts in use only", () => {
    const webUrls = ["http://127.0.0.1:4010", "https://ghe.example.org/"];
    for (const text of [
      "http://127.0.0.1:4010/Netflix/Hystrix",
      "ghe.example.org/Netflix/Hystrix.git",
      "git@ghe.example.org:Netflix/Hystrix",
    ]) {
      expect(parseAddress(text, webUrls)).toEqual({ ok: true, address: repository });
    }
    expect(parseAddress("https://github.com/Netflix/Hystrix", webUrls)).toEqual({
      ok: false,
      reason: "This address is on github.com, not on 127.0.0.1:4010. Write owner/name, for example Netflix/Hystrix.",
    });
  });
});

const PAGES =
  /^(about|apps|collections|enterprise|explore|features|join|login|marketplace|new|notifications|orgs|search|settings|sponsors|stars|topics|trending|users)$/i;
const owners = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/).filter((owner) => !PAGES.test(owner));
const names = fc.stringMatching(/^[A-Za-z0-9._-]{1,100}$/).filter((name) => !/^\.{1,2}$|\.git$/i.test(name));
const forms: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => `${path}.git`,
  (path) => ` <https://github.com/${path}> `,
  (path) => `http://github.com/${path}.git/`,
  (path) => `github.com/${path}/tree/main/src?x=1#y`,
  (path) => `https://www.github.com/${path}/blob/main/a.md`,
  (path) => `ssh://git@github.com:22/${path}.git`,
  (path) => `git@github.com:${path}.git`,
];

describe("any address", () => {
  it("gives the same repository in every form", () => {
    fc.assert(
      fc.property(owners, names, fc.constantFrom(...forms), (owner, name, form) => {
        expect(parseAddress(form(`${owner}/${name}`))).toEqual({
          ok: true,
          address: { owner, name, kind: "repository" },
        });
      }),
    );
  });

  it("gives the same pull request in every form that names one", () => {
    const written = fc.constantFrom(
      (path: string, number: number) => `${path}#${number}`,
      (path: string, number: number) => `https://github.com/${path}/pull/${number}/files`,
    );
    fc.assert(
      fc.property(owners, names, fc.integer({ min: 1, max: 999_999_999 }), written, (owner, name, number, form) => {
        expect(parseAddress(form(`${owner}/${name}`, number))).toEqual({
          ok: true,
          address: { owner, name, kind: "pull request", number },
        });
      }),
    );
  });

  it("never throws, and never lets a strange character into an owner or a name", () => {
    const parts = fc.constantFrom(
      "https://",
      "git@",
      "github.com",
      "/",
      ":",
      "#",
      "?",
      "%",
      "%zz",
      ".git",
      "..",
      "\\",
      "\n",
      "a",
      "pull",
      "7",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(parts, { maxLength: 12 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseAddress(text);
        if (parsed.ok) expect(`${parsed.address.owner}/${parsed.address.name}`).toMatch(/^[A-Za-z0-9][\w-]*\/[\w.-]+$/);
        else expect(parsed.reason).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });
});
