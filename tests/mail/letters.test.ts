import { describe, expect, it } from "vitest";
import type { Letter } from "#app/contest/letter.ts";
import type { FullLetter, LetterKind } from "#app/mail/letter-facts.ts";
import { writeLetter } from "#app/mail/write-letter.ts";
import { sampleFacts, sampleLetters } from "./sample-letters.ts";

// Every kind that the outbox can hold has words: the compiler refuses this line when one is missing.
const kindsOfOutbox = (kind: Letter["kind"]): LetterKind => kind;

const origin = "https://laurels.example";
const write = (letter: FullLetter) => writeLetter(letter, { origin });
const facts = sampleFacts("Tool");

describe("every letter", () => {
  it.each(sampleLetters("Tool"))("leads to its page and ends with where it comes from: $kind", (letter) => {
    const { subject, text } = write(letter);
    expect(subject).toMatch(/^[^\r\n]{10,120}$/);
    expect(text).toContain(`${origin}${letter.facts.path}`);
    expect(text).toMatch(/\n\n-- \nSent by the contest portal at https:\/\/laurels\.example\n$/);
    expect(`${subject}${text}`).not.toMatch(/undefined|null|NaN|\[object|!/);
  });

  it.each(sampleLetters(`Tool\r\nBcc: x@evil.example\u2028\u202E${"y".repeat(400)}`))(
    "gives a hostile name no line of its own, and not the whole subject: $kind",
    (letter) => {
      const { subject, text } = write(letter);
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u202E]/u);
      expect(subject.length).toBeLessThan(420);
      expect(text.split(/\r\n|\r|\n|\u2028/).filter((line) => line.startsWith("Bcc"))).toEqual([]);
      expect(text).not.toContain("\u202E");
    },
  );

  it("has words for each kind of the outbox", () => {
    expect(sampleLetters("Tool").map(({ kind }) => kind)).toContain(kindsOfOutbox("withdrawn"));
  });
});

describe("the receipt", () => {
  it("says what was received, when, and until when it can be replaced, on the contest's clock and in UTC", () => {
    const { subject, text } = write({ kind: "receipt", facts: facts.receipt });
    expect(subject).toBe("Tool: version 2 of Tool received");
    expect(text).toContain("on Sun, 15 Sept 2013, 23:30 GMT-7 (Mon, 16 Sept 2013, 06:30 UTC).");
    expect(text).toContain("until Sun, 15 Sept 2013, 23:59 GMT-7 (Mon, 16 Sept 2013, 06:59 UTC).");
    expect(text).toContain(`- Tool: commit ${"c".repeat(40)}, tree ${"d".repeat(40)}\n`);
    expect(text).toContain("e".repeat(64));
    expect(text).toContain("Still missing before the entry is eligible:\n- Tool");
  });

  it("promises a second receipt where GitHub has not answered", () => {
    const { text } = write({
      kind: "receipt",
      facts: { ...facts.receipt, pins: [{ repository: "a/b" }], missing: [] },
    });
    expect(text).toContain("- a/b: commit pending. GitHub has not answered yet; a second receipt will follow.");
    expect(text).not.toContain("Still missing");
  });

  it("does not promise that a late version counts", () => {
    const { text } = write({ kind: "receipt", facts: { ...facts.receipt, late: true } });
    expect(text).toContain("It counts only if an organizer admits it.");
    expect(text).not.toContain("It counts unless");
  });

  it("names no category as such", () => {
    const { text } = write({ kind: "receipt", facts: { ...facts.receipt, categories: [] } });
    expect(text).toContain("Categories:\n- no category fits");
  });

  it("explains a late pin in the second one, and only there", () => {
    const pins = [{ repository: "a/b", commit: "c".repeat(40), late: true }];
    expect(write({ kind: "second receipt", facts: { ...facts["second receipt"], pins } }).text).toContain(
      "(pinned late)",
    );
    expect(write({ kind: "second receipt", facts: facts["second receipt"] }).text).not.toContain("pinned late");
  });
});

describe("letters about a team", () => {
  it.each([
    ["left", true, "You left the team Tool of Tool."],
    ["removed", true, "The leader of Tool removed you from the team in Tool."],
    ["left", false, "Tool left the team Tool."],
    ["removed", false, "Tool was removed from the team Tool."],
  ] as const)("tell who %s, to the member: %s", (how, toMember, sentence) => {
    const { text } = write({ kind: "left the team", facts: { ...facts["left the team"], how, toMember } });
    expect(text.startsWith(`${sentence}\n\n`)).toBe(true);
  });
});

describe("letters about results", () => {
  it("ask the potential winner for silence until the announcement", () => {
    const { text } = write({ kind: "award", facts: facts.award });
    expect(text).toContain("Please tell nobody until Mon, 16 Sept 2013, 00:00 GMT-7");
    expect(text).toContain("Please answer by Sun, 15 Sept 2013, 23:30");
  });

  it("name no time to answer where there is none", () => {
    const { dueAt: _, ...open } = facts.finalist;
    expect(write({ kind: "finalist", facts: open }).text).not.toContain("Please answer by");
  });

  it("quote a reason of several lines", () => {
    const { text } = write({ kind: "retracted", facts: { ...facts.retracted, reason: "One.\n\nTwo." } });
    expect(text).toContain("\n\n> One.\n>\n> Two.\n\n");
  });

  it("tell a withdrawal from its undoing", () => {
    expect(write({ kind: "withdrawn", facts: facts.withdrawn }).text).toContain("Until Sun, 15 Sept 2013, 23:59");
    expect(write({ kind: "withdrawn", facts: { ...facts.withdrawn, undone: true } }).subject).toBe(
      "Tool: Tool is entered again",
    );
  });
});
