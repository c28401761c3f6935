/** Why a question to GitHub has no usable answer. `notFound` and `blocked` are definite; the others say nothing about the repository. */
export const PROBLEM_KINDS = ["notFound", "blocked", "auth", "saml", "forbidden", "limited", "unavailable"] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

type Trace = {
  /** For the organizer and the operator; never needed to understand the page. */
  detail: string;
  /** HTTP status, or null when no answer arrived. */
  status: number | null;
  /** GitHub's own id of the request, to quote to its support. */
  requestId: string | null;
};

export type Problem = Trace &
  (
    | { kind: "notFound" }
    /** `reason` is GitHub's word: dmca, tos, unavailable … */
    | { kind: "blocked"; reason: string }
    | { kind: "auth" }
    | { kind: "saml" }
    | { kind: "forbidden" }
    /** `until` is null when GitHub gave no instant: wait a minute, then twice as long each time. */
    | { kind: "limited"; until: number | null }
    | { kind: "unavailable" }
  );
