import { fail, pass, type Rule, unknown, warn } from "./finding.ts";

/** Compares numeric ids, because names can be changed and taken over; the parent and the root of the fork network both count. */
export const isFork: Rule = (facts, rules) => {
  if (rules.fork === null) return undefined;
  const { of: wanted, demand } = rules.fork;
  const refuse = demand === "required" ? fail : warn;
  const fix =
    demand === "required"
      ? `Fork ${wanted.fullName} and put the work there.`
      : `A fork of ${wanted.fullName} is welcome, but not required.`;
  if (facts.fork === null) return refuse(`${facts.fullName} is not a fork.`, fix);
  const { parent, root } = facts.fork;
  if (parent === null && root === null) {
    return warn(
      "It is a fork, but what it was forked from is gone.",
      "The organizer decides; a note in the write-up helps.",
    );
  }
  if (wanted.id === null) {
    return unknown(
      `${wanted.fullName} has not been read yet, so the fork cannot be compared with it.`,
      "Nothing has to be done; it is compared as soon as GitHub has answered.",
    );
  }
  if (parent?.id === wanted.id || root?.id === wanted.id) return pass(`It is a fork of ${wanted.fullName}.`);
  return refuse(`It is a fork of ${(parent ?? root)?.fullName}, not of ${wanted.fullName}.`, fix);
};
