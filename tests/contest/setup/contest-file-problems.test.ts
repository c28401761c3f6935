import { describe, expect, it } from "vitest";
import { readContestFile } from "#app/contest/setup/contest-file.ts";
import { smallFile, smallFileWith } from "./small-file.ts";

function problemsOf(text: string) {
  const read = readContestFile(text);
  return read.ok ? [] : read.problems;
}

const CATEGORY = "decided: marks";
const VOTED =
  "  - { slug: choice, name: Choice, rewards: Surprise., decided: vote, prizes: [{ kind: trophy, text: A cup }] }\n";
const withPeople = (role: string, people: string) =>
  smallFileWith("licences:", `people:\n  ${role}:\n${people}licences:`);
const withDates = (dates: string) => smallFileWith("rules:\n", `  dates:\n${dates}rules:\n`);
const withShown = (rest: string) =>
  smallFileWith("licences:", `    - { id: use, name: Use, question: Is it used?, ${rest} }\nlicences:`);
const judges = (...kinds: string[]) => kinds.map((kind, i) => `    - { login: judge${i}, kind: ${kind} }\n`).join("");

const cases: [breaks: string, text: string, place: string, path: string, wrong: string, instead: string][] = [
  [
    "another format",
    smallFileWith("laurels-contest/1", "laurels-contest/2"),
    "1:9",
    "format",
    'The key format is "laurels-contest/2", which this portal does not read.',
    "Write laurels-contest/1.",
  ],
  [
    "a slug with capitals",
    smallFileWith("small-prize", "Small Prize"),
    "2:7",
    "slug",
    'The key slug is "Small Prize", which is not a short name for addresses.',
    "Write small letters, digits and single hyphens: cloud-prize.",
  ],
  [
    "a reserved slug",
    smallFileWith("small-prize", "sign-in"),
    "2:7",
    "slug",
    'The key slug is "sign-in", which the portal uses for a page of its own.',
    "Write another name, for example sign-in-prize.",
  ],
  [
    "a number as a name",
    smallFileWith("Small Prize", "2026"),
    "3:7",
    "name",
    "The key name is the number 2026, not a text.",
    'Put it in quotes: "2026".',
  ],
  [
    "an empty name",
    smallFileWith("Small Prize", ""),
    "3:7",
    "name",
    "The key name is empty.",
    "Write a name of at most 120 characters.",
  ],
  [
    "a missing key",
    smallFileWith("name: Small Prize\n", ""),
    "1:1",
    "name",
    "The key name is missing.",
    "Write a name of at most 120 characters.",
  ],
  [
    "a name of 121 characters",
    smallFileWith("Small Prize", "x".repeat(121)),
    "3:7",
    "name",
    "The key name has 121 characters, 120 are allowed.",
    "Shorten it, or move details to a longer text such as the description.",
  ],
  [
    "a name on two lines",
    smallFileWith("Small Prize", "|\n  Small\n  Prize"),
    "3:7",
    "name",
    "The key name runs over several lines or has a tab.",
    "Write it on one line.",
  ],
  [
    "a character that cannot be printed",
    smallFileWith("Small Prize", '"Small\\u0000Prize"'),
    "3:7",
    "name",
    "The key name has a character that cannot be printed.",
    "Type the text again without it.",
  ],
  [
    "an unknown key",
    smallFileWith("tagline:", "tagLines:"),
    "4:1",
    "tagLines",
    "The key tagLines is not a key of the contest file.",
    "Write tagline, or remove the line.",
  ],
  [
    "an unknown key inside",
    smallFileWith("opens: 2026-06-15", "open: 2026-06-15"),
    "12:14",
    "calendar › judging › open",
    "The key open is not a key of the contest file.",
    "Write opens, or remove the line.",
  ],
  [
    "a key that is like no other",
    smallFileWith("kind: cash", "note: soon, kind: cash"),
    "25:11",
    "categories › 1 › prizes › 1 › note",
    "The key note is not a key of the contest file.",
    "Remove it, or write one of: kind, amount, currency, text.",
  ],
  [
    "a text cut off by a comma",
    smallFileWith("text: A hundred euros", "text: A hundred, less tax"),
    "25:68",
    "categories › 1 › prizes › 1 › less tax",
    "The key less tax is not a key of the contest file, perhaps because a comma ended the text before it.",
    "Put the whole text in double quotes.",
  ],
  [
    "a web address without a scheme",
    smallFileWith("https://example.org", "example.org"),
    "6:32",
    "sponsor › url",
    'The key url is "example.org", which is not a web address.',
    "Write it in full: https://example.org/prize.",
  ],
  [
    "a web address that runs scripts",
    smallFileWith("https://example.org", "'javascript:alert(1)'"),
    "6:32",
    "sponsor › url",
    'The key url is "javascript:alert(1)", which is not a web address.',
    "Write it in full: https://example.org/prize.",
  ],
  [
    "a zone by its letters",
    smallFileWith("Europe/Berlin", "PST"),
    "7:7",
    "zone",
    'The key zone is "PST", which is not a time zone.',
    "Write an area and a place from the IANA list: America/Los_Angeles.",
  ],
  [
    "a misspelt zone",
    smallFileWith("Europe/Berlin", "Europe/Berlim"),
    "7:7",
    "zone",
    'The key zone is "Europe/Berlim", which is not a time zone.',
    "Write an area and a place from the IANA list: Europe/Berlin.",
  ],
  [
    "a list where keys belong",
    smallFileWith("sponsor: { name: Example, url: https://example.org }", "sponsor: [Example]"),
    "6:10",
    "sponsor",
    "The key sponsor is a list.",
    "Write these keys under it, indented: name, url.",
  ],
  [
    "a text where a list belongs",
    smallFileWith("[Apache-2.0]", "Apache-2.0"),
    "47:11",
    "licences",
    'The key licences is the text "Apache-2.0".',
    "Write a list, each item on a line of its own that begins with a dash.",
  ],
  [
    "an empty list",
    smallFileWith("[Apache-2.0]", "[]"),
    "47:11",
    "licences",
    "The key licences is an empty list.",
    "Write at least one item.",
  ],
  [
    "a licence by its long name",
    smallFileWith("[Apache-2.0]", "[Apache 2.0]"),
    "47:12",
    "licences › 1",
    'Item 1 of licences is "Apache 2.0", which GitHub does not recognise as a licence.',
    "Write its SPDX name: Apache-2.0.",
  ],
  [
    "a licence twice",
    smallFileWith("[Apache-2.0]", "[MIT, MIT]"),
    "47:17",
    "licences › 2",
    "Item 2 of licences repeats MIT.",
    "Give each licence once.",
  ],
  [
    "a month first",
    smallFileWith("closes: 2026-06-30 18:00", "closes: 06/30/2026 6 pm"),
    "12:47",
    "calendar › judging › closes",
    'The key closes is "06/30/2026 6 pm", which is not a date and time.',
    "Write year-month-day hour:minute in the contest's zone: 2013-09-15 23:59.",
  ],
  [
    "the 31st of June",
    smallFileWith("2026-06-30 18:00", "2026-06-31 18:00"),
    "12:47",
    "calendar › judging › closes",
    'The key closes is "2026-06-31 18:00", which is not a date and time.',
    "Write year-month-day hour:minute in the contest's zone: 2013-09-15 23:59.",
  ],
  [
    "twenty-four o'clock",
    smallFileWith("2026-06-30 18:00", "2026-06-30 24:00"),
    "12:47",
    "calendar › judging › closes",
    'The key closes is "2026-06-30 24:00", which is not a date and time.',
    "Write year-month-day hour:minute in the contest's zone: 2013-09-15 23:59.",
  ],
  [
    "a time that clocks skip",
    smallFileWith("opens: 2026-03-01 09:00", "opens: 2026-03-29 02:30"),
    "10:24",
    "calendar › submission › opens",
    "The key opens is 2026-03-29 02:30, which clocks in Europe/Berlin skip on that day.",
    "Write 2026-03-29 01:30+01:00 or 2026-03-29 03:30+02:00.",
  ],
  [
    "a time that clocks show twice",
    smallFileWith("2026-06-30 18:00", "2026-10-25 02:30"),
    "12:47",
    "calendar › judging › closes",
    "The key closes is 2026-10-25 02:30, which clocks in Europe/Berlin show twice on that day.",
    "Write 2026-10-25 02:30+02:00 or 2026-10-25 02:30+01:00.",
  ],
  [
    "a window that closes before it opens",
    smallFileWith("2026-06-30 18:00", "2026-06-14 18:00"),
    "12:47",
    "calendar › judging › closes",
    "The key closes is not after the opening of judging.",
    "Write a later time, or correct the key opens.",
  ],
  [
    "judging that is over before anything is in",
    smallFileWith(
      "opens: 2026-06-15 09:00, closes: 2026-06-30 18:00",
      "opens: 2026-02-15 09:00, closes: 2026-02-20 18:00",
    ),
    "12:47",
    "calendar › judging › closes",
    "The key closes is before submission opens, so there would be nothing to judge.",
    "Write a time after the submission window has opened.",
  ],
  [
    "registration after the last entry",
    smallFileWith(
      "registration: { opens: 2026-03-01 09:00, closes: 2026-05-31 23:59 }",
      "registration: { opens: 2026-06-01 09:00, closes: 2026-06-02 09:00 }",
    ),
    "9:26",
    "calendar › registration › opens",
    "The key opens is after submission closes, so nobody could enter.",
    "Write a time before the submission window closes.",
  ],
  [
    "a date with both at and on",
    withDates("    - { slug: told, name: Told, at: 2026-07-01 10:00, on: 2026-07-01 }\n"),
    "14:59",
    "calendar › dates › 1 › on",
    "The key on stands beside at, and a date has one of them.",
    "Keep one of the two.",
  ],
  [
    "a date with neither",
    withDates("    - { slug: told, name: Told }\n"),
    "14:7",
    "calendar › dates › 1",
    "Item 1 of dates has no day and no time.",
    "Write on: 2013-09-30, or at: 2013-09-30 10:00.",
  ],
  [
    "a day that does not exist",
    withDates("    - { slug: told, name: Told, on: 2026-02-29 }\n"),
    "14:37",
    "calendar › dates › 1 › on",
    'The key on is "2026-02-29", which is not a day of the calendar.',
    "Write year-month-day: 2013-09-30.",
  ],
  [
    "minutes of grace with a fraction",
    withDates("    []\n  graceMinutes: 1.5\n"),
    "15:17",
    "calendar › graceMinutes",
    "The key graceMinutes is 1.5.",
    "Write a whole number from 0 to 10080.",
  ],
  [
    "a number in quotes",
    smallFileWith("version: 1", 'version: "1"'),
    "14:12",
    "rules › version",
    'The key version is the text "1", not a number.',
    "Write a whole number from 1 to 10000.",
  ],
  [
    "infinity",
    smallFileWith("weight: 1", "weight: .inf"),
    "42:15",
    "criteria › judging › 1 › weight",
    "The key weight is the number Infinity.",
    "Write a number from 0 to 1000.",
  ],
  [
    "an affirmation twice",
    smallFileWith("categories:", "    - { id: rules, text: Again. }\ncategories:"),
    "19:13",
    "rules › affirmations › 2 › id",
    "The key id repeats rules.",
    "Give each id once.",
  ],
  [
    "a word that is no choice",
    smallFileWith(CATEGORY, "decided: mark"),
    "23:14",
    "categories › 1 › decided",
    'The key decided is the text "mark".',
    "Write marks (allowed: marks or vote).",
  ],
  [
    "cash without an amount",
    smallFileWith("amount: 100, currency: EUR, ", ""),
    "25:9",
    "categories › 1 › prizes › 1 › amount",
    "The key amount is missing, and cash has an amount.",
    "Write amount: 10000.",
  ],
  [
    "an amount without a currency",
    smallFileWith("currency: EUR, ", ""),
    "25:9",
    "categories › 1 › prizes › 1 › currency",
    "The key currency is missing beside the amount.",
    "Write currency: USD.",
  ],
  [
    "a currency by its sign",
    smallFileWith("EUR", "€"),
    "25:46",
    "categories › 1 › prizes › 1 › currency",
    'The key currency is "€", which is not a currency.',
    "Write its three letters: USD.",
  ],
  [
    "two categories of one slug",
    smallFileWith("criteria:", `${VOTED.replace("choice", "best-idea")}criteria:`),
    "26:13",
    "categories › 2 › slug",
    "The key slug repeats best-idea.",
    "Give each slug once.",
  ],
  [
    "a criterion twice",
    withShown("kind: shown").replace("id: use", "id: idea"),
    "47:13",
    "criteria › judging › 2 › id",
    "The key id repeats idea.",
    "Give each id once.",
  ],
  [
    "a criterion for no category",
    smallFileWith("weight: 1", "weight: 1\n      categories: [best-ides]"),
    "43:20",
    "criteria › judging › 1 › categories › 1",
    "Item 1 of categories names best-ides, which is not a category.",
    "Write best-idea, or remove it.",
  ],
  [
    "a criterion for a category decided by vote",
    smallFileWith("criteria:", `${VOTED}criteria:`).replace(/weight: 1\n/, "weight: 1\n      categories: [choice]\n"),
    "34:20",
    "criteria › nomination › 1 › categories › 1",
    "Item 1 of categories names choice, which is decided by vote without marks.",
    "Remove it.",
  ],
  [
    "a category that nobody can mark",
    smallFileWith("weight: 1\n", "weight: 1\n      categories: [best-idea]\n").replace(
      "criteria:",
      `${VOTED.replace("vote", "marks")}criteria:`,
    ),
    "26:64",
    "categories › 2 › decided",
    "The key decided is marks, and no criterion of the judging applies to it.",
    "Add a judging criterion for it, or write decided: vote.",
  ],
  [
    "a mark without a weight",
    smallFileWith("      weight: 1\n", ""),
    "38:7",
    "criteria › judging › 1 › weight",
    "The key weight is missing, and marks are weighed.",
    "Write weight: 1, or more for what counts more.",
  ],
  [
    "a weight below 0",
    smallFileWith("weight: 1", "weight: -1"),
    "42:15",
    "criteria › judging › 1 › weight",
    "The key weight is -1.",
    "Write a number from 0 to 1000.",
  ],
  [
    "a stage without any weight",
    smallFileWith("weight: 1", "weight: 0"),
    "38:5",
    "criteria › judging",
    "The key judging has no criterion with a weight above 0.",
    "Give at least one criterion of kind mark a weight.",
  ],
  [
    "a mark without a scale",
    smallFileWith(
      "      scale: { min: 0, max: 5, step: 1 }\n      anchors:\n        - { value: 0, text: Not good }\n        - { value: 5, text: Very good }\n",
      "",
    ),
    "38:7",
    "criteria › judging › 1 › scale",
    "The key scale is missing, and marks need one.",
    "Write scale: { min: 1, max: 10, step: 1 }.",
  ],
  [
    "a scale upside down",
    smallFileWith("min: 0, max: 5", "min: 5, max: 0"),
    "43:29",
    "criteria › judging › 1 › scale › max",
    "The key max is not above min (5).",
    "Write a larger number.",
  ],
  [
    "a step that does not divide the scale",
    smallFileWith("step: 1", "step: 2"),
    "43:38",
    "criteria › judging › 1 › scale › step",
    "The key step does not lead from 0 to 5 in whole steps.",
    "Write 1, or another step that divides the scale.",
  ],
  [
    "a text between the steps",
    smallFileWith("licences:", "        - { value: 2.5, text: Half }\nlicences:"),
    "47:20",
    "criteria › judging › 1 › anchors › 3 › value",
    "The key value is 2.5, which the scale does not have.",
    "Write a value from 0 to 5 in steps of 1.",
  ],
  [
    "a value with two texts",
    smallFileWith("licences:", "        - { value: 5, text: Great }\nlicences:"),
    "47:20",
    "criteria › judging › 1 › anchors › 3 › value",
    "The key value repeats 5.",
    "Give each value once.",
  ],
  [
    "an end of the scale without a text",
    smallFileWith("        - { value: 5, text: Very good }\n", ""),
    "45:9",
    "criteria › judging › 1 › anchors",
    "The key anchors has no text for 5.",
    "Say in a text what each end of the scale means.",
  ],
  [
    "a weight on what is only shown",
    withShown("kind: shown, weight: 2"),
    "47:73",
    "criteria › judging › 2 › weight",
    "The key weight is 2, and only marks are weighed.",
    "Remove it, or write kind: mark.",
  ],
  [
    "a scale on a gate",
    withShown(
      "kind: gate, scale: { min: 0, max: 1, step: 1 }, anchors: [{ value: 0, text: A }, { value: 1, text: B }]",
    ),
    "47:71",
    "criteria › judging › 2 › scale",
    "The key scale stands in a gate, which is answered with yes or no.",
    "Remove it, or write kind: mark.",
  ],
  [
    "texts without a scale",
    withShown("kind: shown, anchors: [{ value: 0, text: A }]"),
    "47:74",
    "criteria › judging › 2 › anchors",
    "The key anchors has texts, and there is no scale they could stand on.",
    "Remove them, or add a scale.",
  ],
  [
    "a fact that GitHub does not give",
    withShown("kind: shown, facts: [star]"),
    "47:73",
    "criteria › judging › 2 › facts › 1",
    'Item 1 of facts is the text "star".',
    "Write public, identity, active, contents, head, licence, fork, owner, readme, workflow, team, members, window, earlier work, pull request, adoption, popularity, copies, entered once, pin or contributors.",
  ],
  [
    "a fork of nothing",
    smallFileWith("licences:", "fork: { required: required }\nlicences:"),
    "47:1",
    "fork › of",
    "The key of is missing, and a fork is asked for.",
    "Write of: owner/name.",
  ],
  [
    "a repository by its address",
    smallFileWith("licences:", "fork: { required: warn, of: https://github.com/a/b }\nlicences:"),
    "47:29",
    "fork › of",
    'The key of is "https://github.com/a/b", which is not owner/name.',
    "Write the owner and the name of the repository as GitHub shows them: Netflix/eureka.",
  ],
  [
    "a project twice, in other letters",
    smallFileWith(
      "licences:",
      "platformProjects:\n  - { repository: A/b, name: B, purpose: B. }\n  - { repository: a/B, name: B, purpose: B. }\nlicences:",
    ),
    "49:19",
    "platformProjects › 2 › repository",
    "The key repository repeats a/B.",
    "Give each repository once.",
  ],
  [
    "a partner of itself",
    smallFileWith("zone:", "partnerOf: small-prize\nzone:"),
    "7:12",
    "partnerOf",
    "The key partnerOf names the contest itself.",
    "Write the slug of the main contest, or remove it.",
  ],
  [
    "a person without a name to find them by",
    withPeople("organizers", "    - { name: Ada }\n"),
    "49:7",
    "people › organizers › 1",
    "Item 1 of organizers names nobody.",
    "Write login: octocat or address: judge@example.org.",
  ],
  [
    "a person with a login and an address",
    withPeople("auditors", "    - { login: ada, address: ada@example.org }\n"),
    "49:30",
    "people › auditors › 1 › address",
    "The key address stands beside a login, and an invitation is bound to one.",
    "Keep one of the two.",
  ],
  [
    "a waiver for someone invited through GitHub",
    withPeople("nominators", "    - { login: ada, githubWaiver: Trusted. }\n"),
    "49:35",
    "people › nominators › 1 › githubWaiver",
    "The key githubWaiver stands beside a login, and whoever has a login links GitHub.",
    "Remove it, or invite the person by address.",
  ],
  [
    "a login with an @",
    withPeople("organizers", '    - { login: "@ada" }\n'),
    "49:16",
    "people › organizers › 1 › login",
    'The key login is "@ada", which is not a GitHub login.',
    "Write letters, digits and single hyphens, without the @: octocat.",
  ],
  [
    "an address without a domain",
    withPeople("organizers", "    - { address: ada@localhost }\n"),
    "49:18",
    "people › organizers › 1 › address",
    'The key address is "ada@localhost", which is not a mail address.',
    "Write one address: judge@example.org.",
  ],
  [
    "a person twice",
    withPeople("nominators", "    - { login: ada }\n    - { login: Ada }\n"),
    "50:16",
    "people › nominators › 2 › login",
    "The key login repeats Ada.",
    "Give each person once.",
  ],
  [
    "a second judge of the sponsor",
    withPeople("judges", judges("sponsor", "independent", "sponsor")),
    "51:30",
    "people › judges › 3 › kind",
    "The key kind makes 2 sponsor judges, and the panel has 1 seat for them.",
    "Remove a judge, or raise panel › sponsor.",
  ],
  [
    "a sixth independent judge",
    withPeople("judges", judges(...Array(6).fill("independent"))),
    "54:30",
    "people › judges › 6 › kind",
    "The key kind makes 6 independent judges, and the panel has 5 seats for them.",
    "Remove a judge, or raise panel › independent.",
  ],
  [
    "more judges than seats",
    withPeople("judges", judges("sponsor", "independent", "independent")).replace(
      "people:",
      "panel: { maximum: 2 }\npeople:",
    ),
    "52:7",
    "people › judges › 3",
    "Item 3 of judges is judge number 3, and the panel has 2 seats.",
    "Remove a judge, or raise panel › maximum.",
  ],
  [
    "a judge for no category",
    withPeople("judges", "    - { login: ada, kind: sponsor, categories: [best] }\n"),
    "49:49",
    "people › judges › 1 › categories › 1",
    "Item 1 of categories names best, which is not a category.",
    "Write one of: best-idea, or remove it.",
  ],
];

describe("a contest file with one mistake", () => {
  it("is made from a file that has none", () => {
    expect(problemsOf(smallFile)).toEqual([]);
  });

  it.each(cases)("says where and what: %s", (_, text, place, path, wrong, instead) => {
    const [line, column] = place.split(":").map(Number);
    expect(problemsOf(text)).toEqual([{ line, column, path, wrong, instead }]);
  });
});

describe("a contest file with many mistakes", () => {
  it("names them all at once, in the order of the file", () => {
    const text = smallFile
      .replace("small-prize", "Small")
      .replace("Europe/Berlin", "PST")
      .replace("opens: 2026-06-01 09:00", "opens: soon")
      .replace("currency: EUR, ", "")
      .replace("weight: 1", "weight: -1")
      .replace("zone:", "colour: red\nzone:")
      .replace("[Apache-2.0]", "[Apache-2.0, Apache-2.0]");
    expect(problemsOf(text).map(({ path }) => path)).toEqual([
      "slug",
      "colour",
      "zone",
      "calendar › nomination › opens",
      "categories › 1 › prizes › 1 › currency",
      "criteria › nomination › 1 › weight",
      "licences › 2",
    ]);
  });

  it("names a repeated key beside what does not fit", () => {
    const text = smallFileWith("licences:", "tie: { precision: 9 }\ntie: { precision: 8 }\nlicences:");
    expect(problemsOf(text).map(({ line, path }) => [line, path])).toEqual([
      [48, ""],
      [48, "tie › precision"],
    ]);
  });

  it("stops at fifty", () => {
    const people = Array.from({ length: 60 }, () => "    - { name: Nobody }\n").join("");
    const problems = problemsOf(withPeople("nominators", people));
    expect(problems).toHaveLength(50);
    expect(problems[49]?.path).toBe("people › nominators › 50");
  });
});
