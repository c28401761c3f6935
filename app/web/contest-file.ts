import { data } from "@remix-run/node";
import { type Refusal, refusalText } from "#app/contest/refusals.ts";
import type { ContestFile } from "#app/contest/setup/contest-file.ts";
import { readContestFile } from "#app/contest/setup/contest-file.ts";
import type { FileProblem } from "#app/contest/setup/contest-file-yaml.ts";
import { type ImportPreview, previewOf } from "#app/contest/setup/import-preview.ts";
import { type Importer, mayImport } from "#app/contest/setup/import-rules.ts";
import { loginsToAsk, missingLogins } from "#app/contest/setup/people-of-file.ts";
import { findStanding } from "#app/contest/setup/queries.ts";
import { contentHash } from "#db/content-hash.ts";
import type { AskGitHub, Portal } from "./portal.ts";

/** A contest file as it was posted: pasted, or chosen, which wins. `seen` is the stamp of the preview it was posted from. */
export type PostedFile = { text: string; reason: string; seen: string; problems: FileProblem[] };

const NOT_TEXT: FileProblem = {
  line: 1,
  column: 1,
  path: "",
  wrong: "The chosen file is not a text in UTF-8.",
  instead: "Save it as UTF-8 and choose it again.",
};

function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export async function readPostedFile(request: Request): Promise<PostedFile> {
  const posted = await request.formData().catch(() => new FormData());
  const typed = (name: string) => {
    const value = posted.get(name);
    return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
  };
  const upload = posted.get("upload");
  const chosen = upload instanceof File && upload.size > 0 ? await upload.arrayBuffer() : undefined;
  const text = chosen ? decoded(chosen) : typed("text");
  return {
    text: text ?? "",
    reason: typed("reason").trim(),
    seen: typed("seen"),
    problems: text === undefined ? [NOT_TEXT] : [],
  };
}

type Preview = ImportPreview & {
  /** Stands for what was read and what it would replace. Posted back, it says that this preview was seen. */
  stamp: string;
  /** Logins for which GitHub did not answer. */
  unanswered: string[];
};

export type WeighedFile =
  | { ok: false; problems: FileProblem[] }
  | { ok: false; refusal: Refusal }
  | {
      ok: true;
      preview: Preview;
      asked: { file: ContestFile; replaces: string | null; githubIds: ReadonlyMap<string, string> };
    };

async function askFor(askGitHub: AskGitHub, logins: readonly string[]) {
  const answers = await Promise.all(logins.map(async (login) => ({ login, found: await askGitHub.person(login) })));
  const githubIds = new Map<string, string>();
  for (const { login, found } of answers) if (found.answer === "found") githubIds.set(login, found.githubId);
  const which = (answer: string) => answers.flatMap(({ login, found }) => (found.answer === answer ? [login] : []));
  return { githubIds, missing: which("missing"), unanswered: which("no answer") };
}

/** Reads a posted file, finds its people on GitHub, and says what importing it would change; writes nothing. */
export async function weighFile(portal: Portal, by: Importer, posted: PostedFile): Promise<WeighedFile> {
  if (posted.problems.length > 0) return { ok: false, problems: posted.problems };
  const reading = readContestFile(posted.text);
  if (!reading.ok) return reading;
  const file = reading.contest;
  const standing = await findStanding(portal.store.read, file.slug);
  const refused = mayImport(by, standing, { slug: file.slug });
  if (refused) return refused;
  const asked = await askFor(portal.askGitHub, loginsToAsk(file.people, standing?.logins ?? []));
  if (asked.missing.length > 0) return { ok: false, problems: missingLogins(posted.text, file.people, asked.missing) };
  const replaces = standing?.fileHash ?? null;
  const stamp = contentHash({ replaces, file });
  const preview = { ...previewOf(standing?.file, file), stamp, unanswered: asked.unanswered };
  return { ok: true, preview, asked: { file, replaces, githubIds: asked.githubIds } };
}

/** What the page of a contest file gets back: all that was posted, and what came of it. */
export type ContestFileAnswer = {
  text: string;
  reason: string;
  problems: FileProblem[];
  refused?: { reason: string; remedy: string };
  preview?: Preview;
};

/** The page again: with the problems (400), with what would change (200), or with why it was refused. */
export function answerFile(posted: PostedFile, weighed: WeighedFile, refusal?: Refusal) {
  const { text, reason } = posted;
  const no = refusal ?? ("refusal" in weighed ? weighed.refusal : undefined);
  const problems = "problems" in weighed ? weighed.problems : [];
  const answer: ContestFileAnswer = { text, reason, problems };
  if (weighed.ok) answer.preview = weighed.preview;
  if (!no) return data(answer, { status: problems.length > 0 ? 400 : 200 });
  const words = refusalText(no);
  return data<ContestFileAnswer>({ ...answer, refused: { reason: words.reason, remedy: words.remedy } }, words);
}
