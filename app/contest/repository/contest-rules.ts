import type { ContestFile } from "../setup/contest-file.ts";
import type { RepositoryRules } from "./checks/finding.ts";

/** The repository whose forks a contest wants, if it wants any. */
export function forkOrigin(file: Pick<ContestFile, "fork">): string | undefined {
  return file.fork.required === "off" ? undefined : file.fork.of;
}

/** What a contest asks of a repository. `forkOriginId` is the GitHub id behind the file's `fork.of`, once it is known. */
export function repositoryRules(
  file: Pick<ContestFile, "licences" | "fork">,
  submission: { opensAt: number; closesAt: number },
  forkOriginId: string | null,
): RepositoryRules {
  const fullName = forkOrigin(file);
  const demand = file.fork.required === "required" ? "required" : "welcome";
  return {
    licences: file.licences,
    fork: fullName === undefined ? null : { of: { id: forkOriginId, fullName }, demand },
    window: { opensAt: submission.opensAt, closesAt: submission.closesAt },
  };
}
