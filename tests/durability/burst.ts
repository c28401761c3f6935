import { newId } from "#db/ids.ts";
import { aWholeEntry, sendForm } from "./asking.ts";
import type { Ledger } from "./ledger.ts";
import { type Contestant, DECIDED, OPEN, type Reviewer, type Scene } from "./scene.ts";

/** Who is written to, what is noted, and when it is enough. */
export type Burst = {
  /** The portal's processes, which take turns. */
  urls: readonly string[];
  origin: string;
  ledger: Ledger;
  onYes: () => void;
  isOver: () => boolean;
};

let sent = 0;

/** The answer to a form, when it is the one that says yes; undefined as soon as the portal is gone. */
async function send(burst: Burst, yes: 204 | 302, path: string, cookie: string, fields: Record<string, string>) {
  sent += 1;
  const url = burst.urls[sent % burst.urls.length] ?? "";
  const answer = await sendForm(url, path, cookie, fields, burst.origin).catch(() => undefined);
  if (answer === undefined || answer.status === yes) return answer;
  burst.ledger.odd.push(`${path}: ${answer.status} ${await answer.text().catch(() => "")}`);
  return undefined;
}

const revisionIn = ({ headers }: Response) => Number(headers.get("x-revision"));

async function saveAndSubmit(burst: Burst, { entryId, cookie }: Contestant): Promise<void> {
  const { drafts, versions } = burst.ledger;
  for (let turn = 1; !burst.isOver(); turn += 1) {
    const title = `Title ${newId()}`;
    const draft = { ...aWholeEntry(title), revision: String(drafts.get(entryId)?.revision ?? 0) };
    const saved = await send(burst, 204, `${OPEN}/entry/draft`, cookie, draft);
    if (!saved) return;
    drafts.set(entryId, { revision: revisionIn(saved), text: title });
    burst.onYes();
    if (turn % 3 !== 0) continue;
    // An old revision of the draft, so that the submission leaves the draft alone.
    const handedIn = { ...aWholeEntry(title), revision: "0", idempotencyKey: newId() };
    const submitted = await send(burst, 302, `${OPEN}/entry/submissions`, cookie, handedIn);
    if (!submitted) return;
    const number = Number(submitted.headers.get("location")?.split("/").at(-1));
    const titles = versions.get(entryId) ?? [];
    titles[number - 1] = title;
    versions.set(entryId, titles);
    burst.onYes();
  }
}

async function saveReviews(burst: Burst, { code, cookie, versionId }: Reviewer): Promise<void> {
  const { reviews } = burst.ledger;
  while (!burst.isOver()) {
    const text = `Note ${newId()}`;
    const fields = { revision: String(reviews.get(versionId)?.revision ?? 0), versionId, privateNote: text };
    const saved = await send(burst, 204, `${OPEN}/judging/${code}/draft`, cookie, fields);
    if (!saved) return;
    reviews.set(versionId, { revision: revisionIn(saved), text });
    burst.onYes();
  }
}

async function publishAndRetract(burst: Burst, { cookie, seenHash }: Scene["organizer"]): Promise<void> {
  const desk = `${DECIDED}/organizer/publication`;
  while (!burst.isOver()) {
    const isPublic = burst.ledger.publicActs % 2 === 1;
    const answer = isPublic
      ? await send(burst, 302, `${desk}/retraction`, cookie, { reason: "A mark was read wrongly." })
      : await send(burst, 302, `${desk}/new`, cookie, { seenHash });
    if (!answer) return;
    burst.ledger.publicActs += 1;
    burst.onYes();
  }
}

/** Everybody writes at once, each as fast as the answers come, until it is over or the portal is gone. */
export async function writeAllAtOnce(scene: Scene, burst: Burst): Promise<void> {
  await Promise.all([
    ...scene.contestants.map((each) => saveAndSubmit(burst, each)),
    ...scene.judges.map((each) => saveReviews(burst, each)),
    publishAndRetract(burst, scene.organizer),
  ]);
}

/** Counts the answers that say yes, and calls `end` once so many have come. */
export function endAfter(answers: number, end: () => Promise<unknown>) {
  let left = answers;
  let ending: Promise<unknown> | undefined;
  const onYes = () => {
    left -= 1;
    if (left <= 0) ending ??= end();
  };
  return { onYes, isOver: () => ending !== undefined, ended: async () => void (await ending) };
}
