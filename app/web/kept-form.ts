import { redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { hashOfText } from "#db/content-hash.ts";
import type { KeptForm } from "#db/sessions.ts";
import { isAutosave } from "./autosave.ts";
import { type Asked, portalOf } from "./portal.ts";
import { expiredAccountOf, sessionsOf } from "./session.ts";

const KEPT_FOR_MS = 3_600_000;
const LONGEST = 256 * 1024;

async function fieldsOf(request: Request): Promise<KeptForm["fields"] | undefined> {
  const posted = [...(await request.formData().catch(() => new FormData()))];
  const fields = posted.flatMap(([name, value]): KeptForm["fields"] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const hasFiles = fields.length < posted.length;
  const isTooLong = new TextEncoder().encode(JSON.stringify(fields)).byteLength > LONGEST;
  return fields.length === 0 || hasFiles || isTooLong ? undefined : fields;
}

/** Keeps what was posted, if the session it came from is known to have expired; answers the token that finds it again. */
async function keepPosted(asked: Asked, path: string): Promise<string | undefined> {
  if (isAutosave(asked)) return undefined;
  const accountId = await expiredAccountOf(asked);
  const fields = accountId && (await fieldsOf(asked.request));
  if (!accountId || !fields) return undefined;
  const token = crypto.randomUUID();
  const keptAt = portalOf(asked).receivedAt;
  await sessionsOf(asked).adapter.keepForm({ tokenHash: hashOfText(token), accountId, path, fields, keptAt });
  return token;
}

/**
 * To the sign-in page, and from there back: to the page that was asked for, or to the form that was sent from a session
 * which had expired meanwhile.
 */
export async function goSignIn(asked: Asked): Promise<Response> {
  const { pathname, search } = new URL(asked.request.url);
  const path = `${pathname.replace(/\.data$/, "")}${search}`;
  if (asked.request.method === "GET") return redirect(paths.signIn(path));
  const token = await keepPosted(asked, path);
  return redirect(paths.signIn(token ? paths.keptForm(token) : "/"));
}

/** The form that was kept for this account under a token, within the last hour. */
export function findKeptForm(asked: Asked, accountId: string, token: string): Promise<KeptForm | undefined> {
  const since = portalOf(asked).receivedAt - KEPT_FOR_MS;
  return sessionsOf(asked).adapter.findKeptForm(hashOfText(token), accountId, since);
}
