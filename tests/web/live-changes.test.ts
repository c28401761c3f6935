import { describe, expect, it } from "vitest";
import { tellChanges } from "#app/web/live-changes.ts";
import type { Asked } from "#app/web/portal.ts";

const stopping = new AbortController();

function asked(accept: string, signal: AbortSignal): Asked {
  const request = new Request("http://localhost/board/changes", { headers: { accept }, signal });
  return { request, params: {}, context: { stopping: stopping.signal } as unknown as Asked["context"] };
}

describe("a page that follows its board", () => {
  it("is told of each change once, and the line ends when the reader goes", async () => {
    const reader = new AbortController();
    const versions = ["one", "one", "two", "two"];
    const version = async () => {
      const now = versions.shift();
      if (now === undefined) reader.abort();
      return now ?? "two";
    };
    const answer = await tellChanges(asked("text/event-stream", reader.signal), version);
    expect(answer.headers.get("content-type")).toBe("text/event-stream");
    expect(await answer.text()).toBe("retry: 5000\n\nevent: changed\ndata: \n\n");
  });

  it("gets the version once where it does not ask for events", async () => {
    const answer = await tellChanges(asked("*/*", new AbortController().signal), async () => "seven");
    expect(await answer.json()).toEqual({ version: "seven" });
  });

  it("ends when the server stops", async () => {
    const answer = await tellChanges(asked("text/event-stream", new AbortController().signal), async () => "one");
    stopping.abort();
    expect(await answer.text()).toBe("retry: 5000\n\n");
  });
});
