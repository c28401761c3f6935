import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { Collision } from "#db/collision.ts";
import { account, portal } from "#db/schema/account.ts";
import { journal } from "#db/schema/machinery.ts";
import { contest, stageWindow } from "#db/schema/setup.ts";
import type { Store } from "#db/store.ts";
import { dialect } from "#db/url.ts";
import { withCloudPrize } from "#tests/support/contest.ts";
import { openTestStore } from "#tests/support/store.ts";

let db: Store;

beforeEach(async () => {
  db = await openTestStore();
});

const person = (name: string, githubId: string | null = null) => ({ name, githubId, createdAt: 1 });
const agree = { ok: true as const };

async function names(): Promise<string[]> {
  const rows = await db.read.select({ name: account.name }).from(account);
  return rows.map(({ name }) => name).sort();
}

describe("a write", () => {
  it("is there once it has been answered", async () => {
    await db.write(async (tx) => {
      await tx.insert(account).values(person("Ada"));
      return agree;
    });
    expect(await names()).toEqual(["Ada"]);
  });

  it("leaves no row when its answer is no", async () => {
    const answer = await db.write<{ ok: boolean }>(async (tx) => {
      await tx.insert(account).values(person("Ada"));
      return { ok: false };
    });
    expect(answer).toEqual({ ok: false });
    expect(await names()).toEqual([]);
  });

  it("leaves no row when it throws, and throws the same", async () => {
    const write = db.write(async (tx) => {
      await tx.insert(account).values(person("Ada"));
      throw new RangeError("out of range");
    });
    await expect(write).rejects.toThrow("out of range");
    expect(await names()).toEqual([]);
  });

  it("inside a write is refused", async () => {
    const write = db.write(async () => {
      await db.write(async () => agree);
      return agree;
    });
    await expect(write).rejects.toThrow("transactions do not nest");
  });

  it("sees what it wrote itself before it is on disk, and nobody else does", async () => {
    const seen = await db.write(async (tx) => {
      await tx.insert(account).values(person("Ada"));
      return { ok: true as const, inside: await tx.$count(account), outside: await db.read.$count(account) };
    });
    expect(seen).toMatchObject({ inside: 1, outside: 0 });
  });
});

describe("writes that wait together", () => {
  it("are all answered, and one that throws or is refused harms no other", async () => {
    const attempts = Array.from({ length: 60 }, (_, index) =>
      db.write<{ ok: boolean }>(async (tx) => {
        await tx.insert(account).values(person(`person ${String(index).padStart(2, "0")}`));
        if (index % 10 === 3) throw new Error("thrown on purpose");
        return { ok: index % 10 !== 7 };
      }),
    );
    const answers = await Promise.allSettled(attempts);
    const thrown = answers.filter(({ status }) => status === "rejected");
    expect(thrown).toHaveLength(6);
    const kept = Array.from({ length: 60 }, (_, index) => index).filter((index) => ![3, 7].includes(index % 10));
    expect(await names()).toEqual(kept.map((index) => `person ${String(index).padStart(2, "0")}`));
  });

  it("let exactly one of sixteen take what is unique", async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        db.write<{ ok: boolean }>(
          async (tx) => {
            await tx.insert(account).values(person(`claimant ${index}`, "4711"));
            return agree;
          },
          () => ({ ok: false }),
        ),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await names()).toHaveLength(1);
  });

  it("lose no increment of one counter", async () => {
    await withCloudPrize(db);
    const before = (await db.read.select({ version: contest.publicVersion }).from(contest))[0]?.version ?? 0;
    await Promise.all(
      Array.from({ length: 12 }, () =>
        db.write(async (tx) => {
          await tx.update(contest).set({ publicVersion: sql`${contest.publicVersion} + 1` });
          return agree;
        }),
      ),
    );
    const after = (await db.read.select({ version: contest.publicVersion }).from(contest))[0]?.version;
    expect(after).toBe(before + 12);
  });
});

describe("a collision", () => {
  it("tells the table and the columns of a unique constraint", async () => {
    const twice = db.write(async (tx) => {
      await tx.insert(account).values([person("Ada", "1"), person("Grace", "1")]);
      return agree;
    });
    const collision = await twice.catch((error: unknown) => error);
    expect(collision).toBeInstanceOf(Collision);
    expect((collision as Collision).isOn("account", "github_id")).toBe(true);
    expect((collision as Collision).kind).toBe("unique");
  });

  it("tells the name of a check", async () => {
    const { contestId } = await withCloudPrize(db);
    const backwards = db.write(async (tx) => {
      await tx.update(stageWindow).set({ closesAt: 0 }).where(eq(stageWindow.contestId, contestId));
      return agree;
    });
    const collision = (await backwards.catch((error: unknown) => error)) as Collision;
    expect([collision.kind, ...collision.columns]).toEqual(["check", "stage_window_in_order"]);
  });

  it("tells a missing parent and a missing value", async () => {
    const orphan = db.write(async (tx) => {
      await tx.insert(stageWindow).values({ contestId: "none", stage: "judging", opensAt: 1, closesAt: 2 });
      return agree;
    });
    expect(((await orphan.catch((error: unknown) => error)) as Collision).kind).toBe("foreign key");
    const empty = db.write(async (tx) => {
      await tx.insert(account).values({ ...person(""), name: sql`null` });
      return agree;
    });
    expect(((await empty.catch((error: unknown) => error)) as Collision).kind).toBe("not null");
  });
});

describe("the tables", () => {
  it("refuse to change or delete a line of the journal", async () => {
    await withCloudPrize(db);
    const change = db.write(async (tx) => {
      await tx.update(journal).set({ act: "did nothing" });
      return agree;
    });
    await expect(change).rejects.toThrow();
    const removal = db.write(async (tx) => {
      await tx.delete(journal);
      return agree;
    });
    await expect(removal).rejects.toThrow();
    expect(await db.read.$count(journal)).toBe(1);
  });

  it("keep JSON and whole numbers as they were", async () => {
    const value = { list: [1, "two", null], nested: { flag: true } };
    await db.write(async (tx) => {
      await tx.insert(portal).values({ key: "a", value });
      await tx.insert(account).values({ name: "Ada", createdAt: 4_102_444_800_123 });
      return agree;
    });
    expect((await db.read.select().from(portal))[0]?.value).toEqual(value);
    expect((await db.read.select().from(account))[0]?.createdAt).toBe(4_102_444_800_123);
  });

  it.runIf(dialect === "sqlite")("refuse a text where a number belongs", async () => {
    const write = db.write(async (tx) => {
      await tx.insert(account).values({ name: "Ada", createdAt: sql`'yesterday'` });
      return agree;
    });
    await expect(write).rejects.toThrow();
  });
});
