import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenPromises } from "#app/contest/around/promises/queries.ts";
import { findContest } from "#app/contest/setup/queries.ts";
import { offerAdministratorLink } from "#scripts/administrator-link.ts";
import type { Browser } from "#tests/support/browse.ts";
import { SECRET } from "#tests/support/contest.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";
import {
  acceptByMail,
  acceptOnAccount,
  linkIn,
  linksBelow,
  mark,
  pathOfEntry,
  proposeForVote,
  vote,
} from "./deciding.ts";
import {
  acceptTheRules,
  aTool,
  ENTRY,
  fieldsOfEntry,
  formTeam,
  handIn,
  linkRepository,
  linkToJoin,
  submitAtOnce,
} from "./entering.ts";
import { AT, PRIZE_FILE } from "./prize.ts";
import { whatStrangersRead } from "./strangers.ts";

const HOME = "/lantern-prize";
const DESK = `${HOME}/organizer`;

let portal: TestPortal;
let halvard: Browser;
let priscilla: Browser;
let tamsin: Browser;
let sunniva: Browser;
let joaquim: Browser;
let aroha: Browser;
let noor: Browser;
let raf: Browser;
let kwabena: Browser;

beforeAll(async () => {
  portal = await startTestPortal({ now: AT.announcement });
});

afterAll(() => portal?.stop());

const lettersTo = (address: string) => portal.letters.filter(({ to }) => to === address).map(({ subject }) => subject);

/** The portal's clock moves, and what was due until then is done. */
async function itBecomes(now: number): Promise<void> {
  portal.clock.now = now;
  await portal.work();
}

describe("a whole contest over HTTP", () => {
  it("lets the first administrator in by the one-time link, and opens a contest from a file", async () => {
    const { dataFolder, url: origin, store } = portal;
    const offered = { dataFolder, origin, secret: SECRET, now: AT.announcement };
    const file = await offerAdministratorLink(store, offered);
    const link = new URL(readFileSync(file ?? "", "utf8").trim()).pathname;
    const mirela = portal.browser();
    await mirela.signIn("mirela-donos", link);
    await mirela.submit({ button: "Become the administrator" });
    expect((await portal.browser().visit(HOME)).status).toBe(404);
    await mirela.visit("/administrator/contests/new");
    await mirela.submit({ button: "Show what would change" }, { text: PRIZE_FILE });
    await mirela.submit({ button: "Open this contest" });
    expect(mirela.page.url.pathname).toBe(HOME);
    expect(mirela.page.text).toContain("Lantern Prize");
  });

  it("invites the people of the file, who accept by mail or on their account's page", async () => {
    await portal.work();
    halvard = await acceptByMail(portal, "halvard-oye", "halvard.oye@netflix.example");
    tamsin = await acceptByMail(portal, "tamsin-wrexford", "tamsin@netflix.example");
    sunniva = await acceptByMail(portal, "sunniva-thorsen", "sunniva@fjordtech.example");
    priscilla = await acceptOnAccount(portal, "priscilla-okoth");
    joaquim = await acceptOnAccount(portal, "joaquim-batalha");
    aroha = await acceptOnAccount(portal, "aroha-tepania");
    for (const [browser, address] of [
      [halvard, DESK],
      [priscilla, DESK],
      [tamsin, `${HOME}/nominating`],
      [sunniva, `${HOME}/judging`],
      [joaquim, `${HOME}/judging`],
    ] as const)
      expect((await browser.visit(address)).status).toBe(200);
    expect((await tamsin.visit(DESK)).status).toBe(403);
  });

  it("takes a team of two, the second of whom joins by link, and a team of one", async () => {
    await itBecomes(AT.entering);
    noor = await acceptTheRules(portal, "noor-vantongeren");
    await formTeam(noor, "Lamplighters");
    const link = await linkToJoin(noor);
    raf = await acceptTheRules(portal, "raf-deschamps");
    await raf.visit(link);
    await raf.submit({ button: "Join the team" });
    expect((await noor.visit(`${HOME}/team`)).text).toContain("Rafaël Deschamps");
    kwabena = await acceptTheRules(portal, "kwabena-ofori");
    await formTeam(kwabena, "Rollcall");
    await kwabena.visit(link);
    expect((await kwabena.submit({ button: "Join the team" })).status).toBeGreaterThanOrEqual(400);
  });

  it("reads the repositories they link, and says what each check has seen", async () => {
    await linkRepository(portal, noor, "https://github.com/noor-vantongeren/hystrix-lantern.git");
    expect(noor.page.text).toContain("Apache");
    await linkRepository(portal, kwabena, "kwabena-ofori/eureka-rollcall");
    expect(kwabena.page.text).toContain("Apache");
  });

  it("gives a receipt for what is handed in, on the page and by mail, without asking GitHub", async () => {
    const receipt = await handIn(noor, "Hystrix Lantern");
    expect(receipt.url.pathname).toBe(`${ENTRY}/receipts/1`);
    expect(receipt.text).toMatch(/[0-9a-f]{64}/);
    await handIn(kwabena, "Eureka Rollcall");
    expect(kwabena.page.url.pathname).toBe(`${ENTRY}/receipts/1`);
    await portal.work();
    expect(lettersTo("noor@vantongeren.example").join()).toMatch(/receipt|received/i);
    expect((await portal.browser().visit(`${HOME}/entries`)).text).toContain("Eureka Rollcall");
  });

  it("makes one version of sixteen identical submissions at once, and names it in sixteen answers", async () => {
    const answers = await submitAtOnce(portal, kwabena, 16);
    expect(answers).toEqual(answers.map(() => `${ENTRY}/receipts/2`));
    await kwabena.visit(ENTRY);
    expect((await kwabena.visit(`${ENTRY}/receipts/3`)).status).toBe(404);
  });

  it("takes a version in the last millisecond, and refuses the next with the text to copy", async () => {
    await noor.visit(ENTRY);
    portal.clock.now = AT.close - 1;
    await noor.submit({ button: "Submit entry" }, aTool("Hystrix Lantern 2"));
    expect(noor.page.url.pathname).toBe(`${ENTRY}/receipts/2`);
    portal.clock.now = AT.close - 1;
    await noor.visit(ENTRY);
    portal.clock.now = AT.close;
    const refused = await noor.submit({ button: "Submit entry" }, aTool("A millisecond too late"));
    expect(refused.status).toBe(403);
    expect(fieldsOfEntry(noor).title).toBe("A millisecond too late");
    expect((await noor.visit(`${ENTRY}/receipts/3`)).status).toBe(404);
    expect((await noor.visit(ENTRY)).text).toContain("locked");
  });

  it("lets the committee review and nominate, and the organizer name the finalists", async () => {
    await itBecomes(AT.nominating);
    for (const [title, value] of [
      ["Hystrix Lantern 2", 5],
      ["Sixteen at once", 3],
    ] as const) {
      const path = await pathOfEntry(tamsin, `${HOME}/nominating`, title);
      await mark(tamsin, value);
      await tamsin.visit(`${path}/nominations/best-tool`);
      await tamsin.submit({ button: "Nominate the entry" }, { reason: "It helps at three in the morning." });
      expect(tamsin.page.url.pathname).toBe(path);
    }
    for (const title of ["Hystrix Lantern 2", "Sixteen at once"]) {
      await pathOfEntry(halvard, `${DESK}/nominations`, title);
      await halvard.submit({ button: "Name it finalist" }, { reason: "The committee is of one mind." });
    }
    expect(halvard.page.text).toContain("2 of 50");
    await halvard.submit({ button: "Mail all 2 finalists" });
    await portal.work();
    expect(lettersTo("kwabena@ofori.example").join()).toMatch(/finalist/i);
  });

  it("has judges score what they are assigned, and one step aside", async () => {
    await itBecomes(AT.judging);
    await halvard.visit(`${DESK}/assignments`);
    await halvard.submit({ button: "Assign every judge to every entry" });
    const first = await pathOfEntry(sunniva, `${HOME}/judging`, "Hystrix Lantern 2");
    await mark(sunniva, 5);
    await pathOfEntry(sunniva, `${HOME}/judging`, "Sixteen at once");
    await mark(sunniva, 2);
    await joaquim.visit(`${first}/recusal`);
    await joaquim.submit({ button: "Step aside" }, { reason: "Noor and I work together." });
    expect((await joaquim.visit(first)).status).toBe(404);
    await pathOfEntry(joaquim, `${HOME}/judging`, "Sixteen at once");
    await mark(joaquim, 3);
    await pathOfEntry(aroha, `${HOME}/judging`, "Hystrix Lantern 2");
    await mark(aroha, 5);
    await pathOfEntry(aroha, `${HOME}/judging`, "Sixteen at once");
    await mark(aroha, 1);
    expect((await halvard.visit(`${DESK}/tally`)).text).not.toMatch(/\d\.\d\d/);
  });

  it("has the judges vote where marks do not decide, and vote again where their ballots are equal", async () => {
    const ballots = `${HOME}/judging/ballots`;
    await proposeForVote(sunniva, ballots, "judges-choice", "Hystrix Lantern 2");
    await proposeForVote(aroha, ballots, "judges-choice", "Sixteen at once");
    await halvard.visit(`${DESK}/ballots`);
    await halvard.submit({ button: "Open the ballot" });
    await vote(sunniva, ballots, "Hystrix Lantern 2");
    await vote(aroha, ballots, "Sixteen at once");
    // Who stepped aside from one of the candidates has no ballot.
    expect((await joaquim.visit(ballots)).text).toContain("None is open now.");
    await halvard.visit(`${DESK}/ballots`);
    await halvard.submit({ button: "Close the ballot" });
    await vote(sunniva, ballots, "Hystrix Lantern 2");
    await vote(aroha, ballots, "Hystrix Lantern 2");
    await halvard.visit(`${DESK}/ballots`);
    await halvard.submit({ button: "Close the ballot" });
    expect((await aroha.visit(ballots)).text).toMatch(
      /ended equal.*“Hystrix Lantern 2” has won|“Hystrix Lantern 2” has won.*ended equal/,
    );
  });

  it("seals the stages, and only then shows the organizers the tally", async () => {
    await itBecomes(AT.afterJudging);
    for (const stage of ["nomination", "judging"]) {
      await halvard.visit(`${DESK}/sealing`);
      await halvard.submit({ button: `Seal the ${stage} stage` });
    }
    await portal.work();
    await halvard.visit(`${DESK}/tally`);
    expect(halvard.page.text).toMatch(/Hystrix Lantern 2\D.*\d\.\d\d.*Sixteen at once.*\d\.\d\d/);
  });

  it("gives an award that one organizer proposes and another approves", async () => {
    for (const category of ["best-tool", "judges-choice"]) {
      await halvard.visit(`${DESK}/awards/${category}`);
      await halvard.submit({ button: "Propose" }, { reason: "The highest marks." });
      expect((await halvard.visit(`${DESK}/publication/new`)).status).toBe(409);
      await priscilla.visit(`${DESK}/awards/${category}`);
      await priscilla.submit({ button: "Approve the award" });
    }
  });

  it("asks a winner, whose leader alone answers, and shows the team nothing before it is asked", async () => {
    expect((await noor.visit(`${ENTRY}/awards`)).text).not.toContain("Best tool");
    expect((await noor.visit(ENTRY)).text).not.toContain("may win");
    await halvard.visit(`${DESK}/awards/best-tool/notice`);
    await halvard.submit({ button: "Notify the team" });
    await portal.work();
    const letter = portal.letters.findLast(({ to }) => to === "noor@vantongeren.example");
    expect(linkIn(letter)).toBe(`${portal.url}${ENTRY}/awards`);
    expect((await raf.visit(`${ENTRY}/awards`)).text).toContain("Only the team's leader does this.");
    expect((await kwabena.visit(`${ENTRY}/awards`)).text).not.toContain("Best tool");
    await noor.visit(`${ENTRY}/awards`);
    expect(noor.page.text).toMatch(/waits for your answer.*CEST.*Acceptance form missing/);
  });

  it("promotes the next in line when the first declines, and takes a yes after its time", async () => {
    const [path = ""] = linksBelow(noor.page, `${ENTRY}/awards`);
    await noor.visit(path);
    await noor.submit({ button: "Decline the award" }, { reason: "We changed our jobs." });
    expect(noor.page.text).toMatch(/declined, by Noor/);
    await halvard.visit(`${DESK}/awards/best-tool`);
    expect(halvard.page.text).toContain("We changed our jobs.");
    await halvard.submit({ button: "Propose" }, { reason: "Next in line." });
    await priscilla.visit(`${DESK}/awards/best-tool`);
    expect(priscilla.page.text).toContain("Sixteen at once");
    await priscilla.submit({ button: "Approve the award" });
    await halvard.visit(`${DESK}/awards/best-tool/notice`);
    await halvard.submit({ button: "Notify the team" });
    await itBecomes(AT.afterJudging + 72 * 3_600_000);
    await kwabena.visit(`${ENTRY}/awards`);
    expect(kwabena.page.text).toContain("overdue");
    await kwabena.submit({ button: "Accept the award" });
    await halvard.visit(`${DESK}/awards/best-tool`);
    expect(halvard.page.text).toContain("by Kwabena Ofori");
    await halvard.submit({ button: "Received" });
    await halvard.submit({ button: "Confirm the award" });
    expect((await kwabena.visit(`${ENTRY}/awards`)).text).toMatch(/confirmed.*Acceptance form received/);
  });

  it("tells strangers nothing of results before they are published", async () => {
    const read = await whatStrangersRead(portal, HOME);
    expect(read.filter(({ status }) => status === 200).length).toBeGreaterThan(5);
    expect(
      read.filter(({ html }) => /highest marks|next in line|declined|three in the morning|5\.00|finalist:/i.test(html)),
    ).toEqual([]);
    expect(read.find(({ path }) => path === `${HOME}/winners`)?.status).toBe(404);
  });

  it("publishes, and everybody reads who won and why", async () => {
    await halvard.visit(`${DESK}/publication/new`);
    await halvard.submit({ button: "Publish the results" });
    await portal.work();
    const stranger = portal.browser();
    await stranger.visit(`${HOME}/winners`);
    expect(stranger.page.text).toMatch(/Best tool Sixteen at once.*Next in line\./);
    expect(stranger.page.text).toMatch(/choice Hystrix Lantern 2.*The highest marks\./);
    expect((await stranger.visit(`${HOME}/fairness`)).text).toMatch(/Judging 2 3 5 1/);
    expect(lettersTo("noor@vantongeren.example").at(-1)).toMatch(/result|won|winner/i);
    expect((await noor.visit(ENTRY)).text).toContain("winner");
    expect((await kwabena.visit(`${ENTRY}/results`)).text).toContain("Winner: Best tool");
    expect((await raf.visit(`${ENTRY}/certificate`)).text).toMatch(/Winner of Judges.{1,6} choice/);
  });

  it("keeps every act in the journal, and logs no error on the way", async () => {
    const { text } = await halvard.visit(`${DESK}/journal`);
    for (const line of [
      "formed a team (2)",
      "linked a repository (2)",
      "submitted a version (4)",
      "submitted a review (7)",
      "named a finalist (2)",
      "stepped aside from an entry (1)",
      "approved an award (3)",
      "declined an award (1)",
      "accepted an award (1)",
      "published the results (1)",
    ])
      expect(text).toContain(line);
    const held = await findContest(portal.store.read, "lantern-prize");
    expect(await brokenPromises(portal.store.read, held?.id ?? "")).toEqual([]);
    expect(portal.errors).toEqual([]);
  });
});
