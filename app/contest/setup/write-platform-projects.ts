import { and, eq, notInArray } from "drizzle-orm";
import { platformProject } from "#db/schema/setup.ts";
import type { Writer } from "#db/store.ts";
import type { ContestFile } from "./contest-file.ts";

/** Brings the platform's projects in line with the file; one that stays keeps what GitHub has said about it. */
export async function writePlatformProjects(
  tx: Writer,
  contestId: string,
  { platformProjects }: Pick<ContestFile, "platformProjects">,
): Promise<void> {
  const names = platformProjects.map(({ repository }) => repository);
  const gone = and(eq(platformProject.contestId, contestId), notInArray(platformProject.fullName, names));
  await tx.delete(platformProject).where(gone);
  for (const [position, { repository, name, purpose }] of platformProjects.entries()) {
    await tx
      .insert(platformProject)
      .values({ contestId, fullName: repository, name, purpose, position })
      .onConflictDoUpdate({
        target: [platformProject.contestId, platformProject.fullName],
        set: { name, purpose, position },
      });
  }
}
