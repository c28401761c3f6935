import type { GitHubEnvironment } from "#app/env.ts";
import type { GitHubConfiguration } from "#app/github/configuration.ts";
import { startDemoStandin } from "../server/demo-standin.ts";
import { realGitHub } from "../server/real-github.ts";

export type OpenGitHub = { configuration: GitHubConfiguration; close(): Promise<void> };

/** The configured GitHub; where none is, the stand-in, as in the demo, for as long as the command runs. */
export async function openGitHub(
  environment: GitHubEnvironment,
  window: { opensAt: number; closesAt: number },
  note: (line: string) => void,
): Promise<OpenGitHub> {
  const { GITHUB_URL, GITHUB_API_URL, GITHUB_TOKEN } = environment;
  if (GITHUB_URL === undefined && GITHUB_API_URL === undefined && GITHUB_TOKEN === undefined) {
    note(
      "GitHub is not configured, so the stand-in is asked: an invented GitHub. Set GITHUB_TOKEN, and for a server of your own GITHUB_URL and GITHUB_API_URL, to ask the real one.",
    );
    const standin = await startDemoStandin(window);
    return { configuration: standin.github, close: () => standin.stop() };
  }
  if (GITHUB_TOKEN === undefined)
    note("GITHUB_TOKEN is not set: GitHub is asked by REST alone, and answers 60 requests an hour.");
  return { configuration: realGitHub(environment), close: async () => {} };
}
