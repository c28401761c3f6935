import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { findReceiptSetAside } from "#app/contest/setup/sample/queries.ts";
import { findVersionByReceipt } from "#app/contest/submission/queries.ts";
import { entryVersion } from "#db/schema/entries.ts";
import { setAside } from "#db/seed/remembering.ts";
import type { Store } from "#db/store.ts";
import { withCloudPrize } from "#tests/support/contest.ts";
import { anEntry } from "#tests/support/entries.ts";
import { openTestStore } from "#tests/support/store.ts";

const NOW = Date.UTC(2026, 10, 22, 12);

let db: Store;
let code: string;

beforeEach(async () => {
  db = await openTestStore();
  const { versionId } = await anEntry(db, (await withCloudPrize(db)).contestId);
  const [version] = await db.read.select().from(entryVersion).where(eq(entryVersion.id, versionId));
  code = version?.receiptCode ?? "";
});

describe("a receipt of a sample that was set aside", () => {
  it("is still found by the name of the fresh one", async () => {
    expect(await findReceiptSetAside(db.read, "cloud-prize", code)).toBeUndefined();
    await setAside(db, "cloud-prize", NOW);
    const { contestId: fresh } = await withCloudPrize(db);
    expect(await findVersionByReceipt(db.read, fresh, code)).toBeUndefined();
    expect(await findReceiptSetAside(db.read, "cloud-prize", code)).toMatchObject({
      slug: "cloud-prize-until-2026-11-22-12-00-00",
      version: { receiptCode: code },
    });
  });

  it("is not found under another contest's name, nor with another code", async () => {
    await setAside(db, "cloud-prize", NOW);
    expect(await findReceiptSetAside(db.read, "cloud", code)).toBeUndefined();
    expect(await findReceiptSetAside(db.read, "citrix-prize", code)).toBeUndefined();
    expect(await findReceiptSetAside(db.read, "cloud-prize", `${code}0`)).toBeUndefined();
  });
});
