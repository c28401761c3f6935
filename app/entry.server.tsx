import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";

/** Keeps what is written to it, and hands it over in one piece. */
function collecting(whenWhole: (whole: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Buffer[] = [];
  return new Writable({
    write(piece: Buffer, _, next) {
      pieces.push(piece);
      next();
    },
    final(end) {
      whenWhole(Buffer.concat(pieces));
      end();
    },
  });
}

/** Renders the whole page before the first byte leaves, so that its status is true and its answer can be kept. */
export default function renderPage(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const nonce = String(loadContext.nonce);
  return new Promise((resolve, reject) => {
    let answered = status;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remixContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          headers.set("Content-Type", "text/html; charset=utf-8");
          pipe(collecting((page) => resolve(new Response(page, { status: answered, headers }))));
        },
        onShellError: reject,
        onError(error) {
          // A reader who went away is no failure of the page.
          if (request.signal.aborted) return;
          answered = 500;
          console.error(error);
        },
      },
    );
    request.signal.addEventListener("abort", () => abort());
  });
}
