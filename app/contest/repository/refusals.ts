export const repositoryRefusals = {
  "unreadable address": (facts: { reason: string }) => ({
    reason: facts.reason,
    remedy: "The surest way is to copy the address of the repository's page on GitHub.",
    status: 422 as const,
  }),
  "address of a pull request": (facts: { fullName: string; number: number }) => ({
    reason: `This is pull request ${facts.number} of ${facts.fullName}, not a repository of yours.`,
    remedy: "List pull requests in the entry's form, and link here the repository that holds your work.",
    status: 422 as const,
  }),
  "repository linked already": (facts: { fullName: string }) => ({
    reason: `${facts.fullName} is linked to your entry already.`,
    remedy: "There is nothing to do; its checks are listed below.",
    status: 409 as const,
  }),
  "too many repositories": (facts: { most: number }) => ({
    reason: `An entry links at most ${facts.most} repositories.`,
    remedy: "Unlink one that the judges do not need to see.",
    status: 409 as const,
  }),
  "repository is not linked": () => ({
    reason: "This repository is not linked to the entry, or not any more.",
    remedy: "Open the entry's repositories again; the list shows what is linked now.",
    status: 404 as const,
  }),
  "checks asked for lately": (facts: { seconds: number }) => ({
    reason: "This repository was read, or asked for, less than a minute ago.",
    remedy: `Ask again in ${facts.seconds === 1 ? "1 second" : `${facts.seconds} seconds`}; nothing is lost meanwhile.`,
    status: 409 as const,
  }),
  "nothing to overrule": () => ({
    reason: "This check does not stand against the entry, so there is nothing to overrule.",
    remedy: "Open the entry again to see what its checks say now.",
    status: 409 as const,
  }),
  "overruled already": () => ({
    reason: "An organizer has overruled this check already.",
    remedy: "End that decision first if another reason should stand.",
    status: 409 as const,
  }),
  "overruling is over": () => ({
    reason: "This decision has been ended already.",
    remedy: "There is nothing to do; the check speaks for itself again.",
    status: 409 as const,
  }),
};
