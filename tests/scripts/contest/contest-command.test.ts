import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { writeContestFile } from "#app/contest/setup/contest-file-writing.ts";
import { dateChangesOf, findStanding } from "#app/contest/setup/queries.ts";
import { invitation } from "#db/schema/people.ts";
import type { Store } from "#db/store.ts";
import type { FoundPerson } from "#scripts/contest/desk.ts";
import { exportFile } from "#scripts/contest/export-file.ts";
import { importFile } from "#scripts/contest/import-file.ts";
import { listContests } from "#scripts/contest/list-contests.ts";
import { cloudPrize, DURING, SECRET } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

const folder = mkdtempSync(join(tmpdir(), "laurels-contest-command-"));
const path = join(folder, "contest.yaml");

let db: Store;
let said: string[];
let complained: string[];

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  db = await openTestStore();
  said = [];
  complained = [];
  writeFileSync(path, writeContestFile(cloudPrize()));
});

function desk(
  findPerson: (login: string) => FoundPerson = (login) => ({ answer: "found", githubId: `id of ${login}` }),
) {
  return {
    store: db,
    now: DURING.submission,
    secret: SECRET,
    findPerson: async (login: string) => findPerson(login),
    say: (line: string) => said.push(line),
    complain: (line: string) => complained.push(line),
  };
}

const importing = (change: { reason?: string; dryRun?: boolean } = {}, at = desk()) =>
  importFile(at, { path, reason: "", dryRun: false, ...change });

describe("the contest command", () => {
  it("shows a new contest in a dry run, and opens it, with its people bound to their accounts, without", async () => {
    expect(await importing({ dryRun: true })).toBe(0);
    expect(said[0]).toBe("A new contest: Netflix OSS Cloud Prize, at /cloud-prize");
    expect(await findStanding(db.read, "cloud-prize")).toBeUndefined();
    expect(await importing()).toBe(0);
    expect((await findStanding(db.read, "cloud-prize"))?.file).toEqual(cloudPrize());
    expect((await db.read.select().from(invitation)).map(({ githubId }) => githubId)).toContain("id of halvard-oye");
    await listContests(desk());
    expect(said.at(-1)).toMatch(/^cloud-prize {2}Netflix OSS Cloud Prize/);
  });

  it("names every problem with file, line and column, and changes nothing", async () => {
    writeFileSync(path, "format: laurels-contest/1\nslugg: x\n");
    expect(await importing()).toBe(1);
    expect(complained).toContain(
      `${path}:2:1: The key slugg is not a key of the contest file. Write slug, or remove the line.`,
    );
    expect(said).toEqual([]);
  });

  it("refuses a person whom GitHub does not know, and says which line names them", async () => {
    expect(
      await importing(
        {},
        desk((login) => ({ answer: login === "halvard-oye" ? "missing" : "no answer" })),
      ),
    ).toBe(1);
    const line =
      readFileSync(path, "utf8")
        .split("\n")
        .findIndex((each) => each.includes("halvard-oye")) + 1;
    expect(complained[0]).toMatch(new RegExp(`:${line}:\\d+: GitHub has no person's account named halvard-oye`));
    expect(await findStanding(db.read, "cloud-prize")).toBeUndefined();
  });

  it("changes dates only with a reason, and tells a file that changes nothing", async () => {
    await importing();
    const { calendar } = cloudPrize();
    const later = { ...calendar.submission, closesAt: calendar.submission.closesAt + 86_400_000 };
    writeFileSync(path, writeContestFile({ ...cloudPrize(), calendar: { ...calendar, submission: later } }));
    expect(await importing()).toBe(1);
    expect(complained.at(-1)).toContain("changed dates are shown to everyone");
    expect(await importing({ reason: "A day more." })).toBe(0);
    const standing = await findStanding(db.read, "cloud-prize");
    expect(await dateChangesOf(db.read, standing?.id ?? "")).toMatchObject([
      { reason: "A day more.", changedBy: null },
    ]);
    expect(await importing()).toBe(0);
    expect(said.at(-1)).toContain("nothing");
  });

  it("exports a file that imports to the same contest, and overwrites none", async () => {
    await importing();
    const copy = join(folder, "copy.yaml");
    expect(await exportFile(desk(), "cloud-prize", copy)).toBe(0);
    expect(readFileSync(copy, "utf8")).toBe(writeContestFile(cloudPrize()));
    expect(await exportFile(desk(), "cloud-prize", copy)).toBe(1);
    expect(await exportFile(desk(), "no-prize", join(folder, "none.yaml"))).toBe(1);
    expect(existsSync(join(folder, "none.yaml"))).toBe(false);
  });
});
