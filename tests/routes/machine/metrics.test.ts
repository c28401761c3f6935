import { afterEach, expect, it } from "vitest";
import { aTeam, NOW } from "#tests/contest/repository/some-team.ts";
import { startTestPortal, type TestPortal } from "#tests/support/portal.ts";

const TOKEN = "a token for the machine that watches";
let portal: TestPortal;
afterEach(() => portal?.stop());

const ask = (headers: Record<string, string> = {}) => fetch(`${portal.url}/metrics`, { headers });

it("counts jobs, letters, deliveries and answers, and names nobody", async () => {
  portal = await startTestPortal({ now: NOW });
  const team = await aTeam(portal.store);
  await team.link("noor-vantongeren/hystrix-lantern");
  portal.clock.now += 90_000;
  const waiting = await (await ask()).text();
  expect(waiting).toContain('laurels_jobs{kind="read repository",state="waiting"} 1');
  expect(waiting).toContain('laurels_job_lag_seconds{kind="read repository"} 90');
  await portal.work();
  const done = await (await ask()).text();
  expect(done).toContain('laurels_jobs{kind="read repository",state="done"} 1');
  expect(done).not.toContain('state="waiting"} 1');
  expect(done).toMatch(/laurels_answers\{how="rendered"\} [1-9]/);
  expect(done).toMatch(/laurels_process_resident_memory_bytes \d+/);
  expect(done).not.toMatch(/noor|lantern|cloud-prize|@/i);
  expect(portal.errors).toEqual([]);
});

it("is read on the same machine alone, and never through a proxy, where there is no token", async () => {
  portal = await startTestPortal({ now: NOW });
  expect((await ask()).status).toBe(200);
  for (const name of ["x-forwarded-for", "x-real-ip", "forwarded", "via"])
    expect([name, (await ask({ [name]: "203.0.113.7" })).status]).toEqual([name, 404]);
});

it("is read from anywhere with the token, and by nobody without it", async () => {
  portal = await startTestPortal({ now: NOW, metricsToken: TOKEN });
  const statuses = [ask(), ask({ authorization: "Bearer another" }), ask({ authorization: TOKEN })].map(
    async (asked) => (await asked).status,
  );
  expect(await Promise.all(statuses)).toEqual([404, 404, 404]);
  const good = { authorization: `Bearer ${TOKEN}` };
  expect((await ask(good)).status).toBe(200);
  expect((await ask({ ...good, "x-forwarded-for": "203.0.113.7" })).status).toBe(200);
});
