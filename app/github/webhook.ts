import { Webhooks } from "@octokit/webhooks";
import { z } from "zod";

/** What GitHub says happened, as far as it tells where to look again; what is true there only the API says. */
export type Delivery = {
  /** GitHub's own id of the delivery; a redelivery bears the same. */
  deliveryId: string;
  event: string;
  /** Numeric ids of the repositories that it is about. */
  repositoryIds: string[];
  /** Numeric ids of the authors of the pull requests that it is about. */
  authorIds: string[];
};

type Read = { ok: true; delivery: Delivery } | { ok: false; status: 400 | 401; why: string };

const Id = z.number().int().positive().transform(String);
const Identified = z.object({ id: Id });
const Payload = z.object({
  ref: z.string().optional(),
  repository: Identified.extend({ default_branch: z.string().optional() }).optional(),
  repositories: z.array(Identified).optional(),
  repositories_added: z.array(Identified).optional(),
  repositories_removed: z.array(Identified).optional(),
  pull_request: z.object({ user: Identified.nullable() }).optional(),
});
type Payload = z.infer<typeof Payload>;

/** The events after which GitHub may tell something else; all others are taken and ask for nothing. */
const FOLLOWED = [
  "push",
  "repository",
  "public",
  "pull_request",
  "release",
  "installation",
  "installation_repositories",
];

const DELIVERY_ID = /^[\w-]{1,100}$/;
const EVENT = /^[a-z_]{1,100}$/;

const refused = (status: 400 | 401, why: string): Read => ({ ok: false, status, why });

/** The body as the text that was signed; undefined where it is none. A mark of byte order is part of it. */
function textOf(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}

async function isSigned(secret: string, text: string, signature: string | null): Promise<boolean> {
  if (text === "" || !signature) return false;
  return new Webhooks({ secret }).verify(text, signature);
}

/** GitHub sends JSON, or a form whose field `payload` is JSON. */
function payloadOf(text: string, contentType: string | null): Payload | undefined {
  const isForm = contentType?.startsWith("application/x-www-form-urlencoded") ?? false;
  try {
    return Payload.safeParse(JSON.parse(isForm ? (new URLSearchParams(text).get("payload") ?? "") : text)).data;
  } catch {
    return undefined;
  }
}

/** Only the default branch is judged. */
function isBesideTheBranch({ ref, repository }: Payload): boolean {
  const branch = repository?.default_branch;
  return ref !== undefined && branch !== undefined && ref !== `refs/heads/${branch}`;
}

function repositoryIdsOf(event: string, payload: Payload): string[] {
  if (!FOLLOWED.includes(event) || (event === "push" && isBesideTheBranch(payload))) return [];
  const { repository, repositories = [], repositories_added: added = [], repositories_removed: removed = [] } = payload;
  const named = [...(repository ? [repository] : []), ...repositories, ...added, ...removed];
  return [...new Set(named.map(({ id }) => id))];
}

/**
 * Reads what was posted to the portal's address for webhooks. Its signature is checked over the bytes as they came; without a good
 * one nothing else of it is looked at. The event's name and the delivery's id are not signed: a replay must be harmless.
 */
export async function readDelivery(
  secret: string,
  { body, headers }: { body: Uint8Array; headers: Headers },
): Promise<Read> {
  const text = textOf(body);
  if (text === undefined || !(await isSigned(secret, text, headers.get("x-hub-signature-256"))))
    return refused(401, "The signature is missing, or not that of this portal's secret.");
  const deliveryId = headers.get("x-github-delivery") ?? "";
  const event = headers.get("x-github-event") ?? "";
  if (!DELIVERY_ID.test(deliveryId) || !EVENT.test(event))
    return refused(400, "X-GitHub-Delivery and X-GitHub-Event are missing, or are none.");
  const payload = payloadOf(text, headers.get("content-type"));
  if (!payload) return refused(400, "The body is not a delivery of GitHub's.");
  const author = event === "pull_request" ? payload.pull_request?.user : undefined;
  const authorIds = author ? [author.id] : [];
  return { ok: true, delivery: { deliveryId, event, repositoryIds: repositoryIdsOf(event, payload), authorIds } };
}
