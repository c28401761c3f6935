import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { GitHubConfiguration } from "#app/github/configuration.ts";
import { standinConfiguration } from "../seed/standin-configuration.ts";

const program = fileURLToPath(new URL("../github-standin/main.ts", import.meta.url));

export type DemoStandin = {
  github: GitHubConfiguration;
  /** Has the portal told at this address what happens in the stand-in's world. */
  tell(url: string): Promise<void>;
  stop(): Promise<void>;
};

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("the stand-in has no output");
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /https?:\/\/\S+/.exec(line)?.[0];
    if (address) return address.replace(/[./]+$/, "");
  }
  throw new Error("The GitHub stand-in ended before it said where it listens.");
}

/** Starts the GitHub stand-in as a program of its own beside the demo, on any free port; its work lies in the window. */
export async function startDemoStandin(window: { opensAt: number; closesAt: number }): Promise<DemoStandin> {
  const dates = { opens: new Date(window.opensAt).toISOString(), closes: new Date(window.closesAt).toISOString() };
  const words = [program, "--port", "0", "--opens", dates.opens, "--closes", dates.closes];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const url = await addressOf(child);
  child.stdout?.resume();
  const github = standinConfiguration(url);
  return {
    github,
    async tell(address) {
      const body = JSON.stringify({ url: address, secret: github.webhookSecret });
      await fetch(`${url}/__control/webhook`, { method: "POST", body });
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
