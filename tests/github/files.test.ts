import { describe, expect, it } from "vitest";
import { oddByPushes, oddByThemselves } from "#app/github/commit-dates.ts";
import { readLicenceText } from "#app/github/licence-text.ts";
import { licenceInManifest } from "#app/github/manifest.ts";
import { otherBuildsAmong, runsTests } from "#app/github/workflow-file.ts";

describe("the text of a licence file", () => {
  it.each([
    [
      "                                 Apache License\n                           Version 2.0, January 2004",
      "Apache-2.0",
    ],
    ["The MIT License (MIT)\n\nPermission is hereby granted, free of charge, to any person obtaining a copy", "MIT"],
    ["GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3, 19 November 2007", "AGPL-3.0"],
    ["GNU LESSER GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007 … the GNU General Public License", "LGPL-3.0"],
    ["GNU GENERAL PUBLIC LICENSE\nVersion 2, June 1991", "GPL-2.0"],
    ["Redistribution and use in source and binary forms … Neither the name of the copyright holder", "BSD-3-Clause"],
    ["Redistribution and use in source and binary forms, with or without modification", "BSD-2-Clause"],
    ["You may use this on Sundays.", null],
  ])("is recognised by its words: %#", (text, spdxId) => {
    expect(readLicenceText("LICENSE", text)).toEqual({ path: "LICENSE", spdxId, hasAdditions: false });
  });

  it("shows what takes it back", () => {
    const text = '"Commons Clause" License Condition v1.0\n\nApache License\nVersion 2.0';
    expect(readLicenceText("LICENSE", text)).toMatchObject({ spdxId: "Apache-2.0", hasAdditions: true });
  });
});

describe("a manifest", () => {
  it.each([
    ["package.json", '{"license":"MIT"}', "MIT"],
    ["package.json", '{"licenses":[{"type":"MIT"},{"type":"Apache-2.0"}]}', "MIT OR Apache-2.0"],
    ["package.json", "{ not json", undefined],
    ["pom.xml", "<project><licenses>\n<license><name>Apache 2</name></license></licenses></project>", "Apache 2"],
    ["Cargo.toml", '[package]\nlicense = "MIT OR Apache-2.0"', "MIT OR Apache-2.0"],
    ["pyproject.toml", '[project]\nlicense = {text = "BSD-3-Clause"}', "BSD-3-Clause"],
    ["setup.py", "setup(name='x', license='MIT')", "MIT"],
    ["composer.json", '{"license":["MIT","GPL-3.0"]}', "MIT OR GPL-3.0"],
  ])("%s says what it says: %#", (path, text, licence) => {
    expect(licenceInManifest(path, text)).toBe(licence);
  });
});

describe("a workflow", () => {
  it.each([
    ["steps:\n  - run: npm test", true],
    ["steps:\n  - run: |\n      npm ci\n      npm run check", true],
    ["steps:\n  - run: ./gradlew build", true],
    ["name: test\nsteps:\n  - uses: actions/checkout@v4\n  - run: echo hello # no test", false],
    ["steps:\n  - name: run the tests\n    run: make deploy", false],
  ])("runs tests or not: %#", (text, expected) => {
    expect(runsTests(text)).toBe(expected);
  });

  it("may be another service's", () => {
    expect(otherBuildsAmong(["README.md", ".travis.yml", "Jenkinsfile"])).toEqual([".travis.yml", "Jenkinsfile"]);
  });
});

describe("commits and the pushes that brought them", () => {
  const sha = (letter: string) => letter.repeat(40);
  const window = { since: 1_000, until: 2_000 };
  // Newest first, as GitHub lists them.
  const commits = ["c", "b", "a"].map((letter, place) => {
    const at = 1_900 - place * 100;
    return { commit: sha(letter), committedAt: at, authoredAt: at };
  });
  const push = (before: string, after: string, timestamp: number) => ({
    ref: "refs/heads/main",
    before: sha(before),
    after: sha(after),
    timestamp,
  });
  const odd = (...pushes: ReturnType<typeof push>[]) =>
    oddByPushes(commits, pushes, window).map(({ commit, oddity }) => `${commit[0]} ${oddity}`);

  it("fit together when they came in time", () => {
    expect(odd(push("a", "c", 1_950), push("0", "a", 1_750))).toEqual([]);
  });

  it("tell what came only after the close, also below a newer tip", () => {
    expect(odd(push("a", "c", 2_500), push("0", "a", 1_750))).toEqual(["c pushed late", "b pushed late"]);
    expect(odd(push("a", "e", 2_500), push("0", "a", 1_750))).toEqual(["c pushed late", "b pushed late"]);
  });

  it("tell what came before its own date's window, and nothing of what no push names", () => {
    expect(odd(push("0", "a", 500))).toEqual(["a pushed early"]);
    expect(odd(push("b", "c", 2_500))).toEqual(["c pushed late"]);
  });

  it("contradict themselves by the author's date or the clock", () => {
    const [newest] = commits;
    if (!newest) throw new Error("no commit");
    const DAY = 86_400_000;
    expect(oddByThemselves([{ ...newest, authoredAt: 900 }], window, 2_000)).toMatchObject([
      { oddity: "authored early" },
    ]);
    expect(oddByThemselves([{ ...newest, committedAt: 2_001 + DAY }], window, 2_000)).toMatchObject([
      { oddity: "in the future" },
    ]);
  });
});
