import { asPortal } from "#app/contest/actors.ts";
import { createClient } from "#app/github/client.ts";
import type { Workshop } from "#app/jobs/work.ts";
import type { Store } from "#db/store.ts";
import { startStandin } from "#scripts/github-standin/server.ts";
import { doDueJobs } from "#scripts/worker.ts";
import { works } from "#scripts/works.ts";
import { configurationFor } from "#tests/github/tiny-server.ts";
import { SECRET } from "#tests/support/contest.ts";

/** A stand-in with a movable clock, and the portal's jobs worked through its own client against it. */
export async function openWorkshop(start: number) {
  const clock = { now: start };
  const standin = await startStandin({ port: 0, now: () => clock.now });
  const errors: string[] = [];
  const mail = { isDown: false };
  const letters: { to: string; subject: string; text: string }[] = [];
  const log = { info: () => {}, warn: () => {}, error: (fields: object) => void errors.push(JSON.stringify(fields)) };
  const githubConfiguration = configurationFor(standin.url);
  const workshopOf = (store: Store): Workshop => ({
    store,
    now: () => clock.now,
    github: createClient(githubConfiguration, () => clock.now),
    githubConfiguration,
    post: async ({ to, subject, text }) => {
      if (mail.isDown) return { sent: false, permanent: false, problem: "the mail server is away" };
      letters.push({ to, subject, text });
      return { sent: true };
    },
    origin: "http://localhost",
    secret: SECRET,
  });
  return {
    clock,
    standin,
    errors,
    /** Every letter that left, oldest first. */
    letters,
    mail,
    by: asPortal(),
    workshopOf,
    /** Does the jobs that are due now; answers how many. */
    work: (store: Store) => doDueJobs(workshopOf(store), works, log),
    /** Changes the stand-in's world, or makes it fail. */
    async control(act: string, body: object = {}) {
      const answer = await fetch(`${standin.url}/__control/${act}`, { method: "POST", body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(await answer.text());
    },
  };
}
