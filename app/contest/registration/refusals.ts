import { closingInWords } from "../refusal-text.ts";

export const registrationRefusals = {
  "you decide in this contest": () => ({
    reason: "You nominate, judge or organize in this contest, and nobody both enters and decides.",
    remedy: "This lasts for the whole contest, also when a role has ended. You can enter the portal's other contests.",
  }),
  "tick every affirmation": (facts: { missing: number }) => ({
    reason: `${facts.missing === 1 ? "One statement is" : `${facts.missing} statements are`} not ticked.`,
    remedy: "Read each one and tick it. If one of them is not true of you, you cannot enter this contest.",
    status: 422 as const,
  }),
  "rules changed meanwhile": (facts: { number: number }) => ({
    reason: `The organizers have published version ${facts.number} of the rules since you opened this page.`,
    remedy: "Read the new version below and tick its statements.",
    status: 409 as const,
  }),
  "accept the rules first": () => ({
    reason: "You have not accepted the rules of this contest.",
    remedy: "Open “Enter the contest”, read the rules, and tick each statement.",
  }),
  "already on a team": (facts: { teamName?: string }) => ({
    reason: `You are on ${facts.teamName ? `the team “${facts.teamName}”` : "a team"}, and a person is on one team of a contest only.`,
    remedy: "Leave that team first. Its leader hands the lead over before leaving.",
    status: 409 as const,
  }),
  "team name taken": (facts: { name: string }) => ({
    reason: `Another team of this contest is called “${facts.name}”.`,
    remedy: "Choose another name.",
    status: 409 as const,
  }),
  "not on a team": () => ({
    reason: "You are not on a team in this contest.",
    remedy: "Form a team, alone if you like, or open the link that a team's leader gave you.",
  }),
  "leader only": (facts: { leaderName: string }) => ({
    reason: "Only the team's leader does this.",
    remedy: `Ask ${facts.leaderName}.`,
  }),
  "team is full": (facts: { maximum: number }) => ({
    reason: `A team has at most ${facts.maximum} members, and this one is full.`,
    remedy: "The leader can remove a member or withdraw an invitation first.",
    status: 409 as const,
  }),
  "roster is frozen": (facts: { closedAt: number }) => ({
    reason: `Teams cannot change any more: submission closed on ${closingInWords(facts.closedAt)}.`,
    remedy: "Write to the organizers if somebody has to leave the team.",
  }),
  "invitation is over": (facts: { how: "used" | "withdrawn" | "expired" }) => ({
    reason: `This invitation has been ${facts.how === "expired" ? "left open too long" : facts.how}.`,
    remedy: "Ask the team's leader for a new one.",
    status: 409 as const,
  }),
  "invitation is for another": (facts: { login: string }) => ({
    reason: `This invitation is for the GitHub account ${facts.login}.`,
    remedy: "Sign in with that account, or ask the team's leader for an invitation of your own.",
  }),
  "already a member": (facts: { login: string }) => ({
    reason: `${facts.login} is on the team already.`,
    remedy: "There is nothing to do.",
    status: 409 as const,
  }),
  "hand over the lead first": () => ({
    reason: "You lead this team, and a team always has a leader.",
    remedy: "Make another member the leader, then leave.",
    status: 409 as const,
  }),
  "last member of an entry": () => ({
    reason: "You are the last member of a team that has submitted an entry.",
    remedy: "Withdraw the entry if you do not want it judged. It stays yours to bring back until the close.",
    status: 409 as const,
  }),
  "no such GitHub account": (facts: { login: string }) => ({
    reason: `GitHub knows no account called ${facts.login}.`,
    remedy: "Check the spelling, or send the team's link instead.",
    status: 422 as const,
  }),
  "GitHub does not answer": (facts: { login: string }) => ({
    reason: `GitHub did not say in time who ${facts.login} is, and an invitation is bound to the account, not to its name.`,
    remedy: "Try again in a minute, or make a link without a login and send it to them.",
  }),
};
