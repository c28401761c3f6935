import type { ServerResponse } from "node:http";
import { filePolicy } from "./security-headers.ts";

/** An answer the server gives by itself, before or instead of a page of the portal. */
export interface Refusal {
  status: number;
  title: string;
  text: string;
  headers?: readonly string[];
}

/** Writes a small page in plain HTML and leaves the answer open for the caller to end. Title and text must be our own words, never the request's. */
export function sendRefusal(
  response: ServerResponse,
  refusal: Refusal,
  requestId: string,
  common: readonly string[],
): void {
  const body = Buffer.from(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${refusal.title}</title></head><body><main><h1>${refusal.title}</h1><p>${refusal.text}</p>` +
      `<p>Request ${requestId}</p></main></body></html>`,
  );
  response.writeHead(refusal.status, [
    ...common,
    ...["content-type", "text/html; charset=utf-8", "content-length", String(body.byteLength)],
    ...["cache-control", "no-store", "content-security-policy", filePolicy, "x-request-id", requestId],
    ...(refusal.headers ?? []),
  ]);
  response.write(body);
}

export const brokenAddress: Refusal = {
  status: 400,
  title: "This address cannot be read",
  text: "It holds characters that are not written as an address needs them. Open the page from a link of the portal.",
};

export const longAddress: Refusal = {
  status: 414,
  title: "This address is too long",
  text: "An address may have 8,000 characters. Use fewer filters, or open the page without them.",
};

export const unknownMethod: Refusal = {
  status: 405,
  title: "This kind of request is not answered here",
  text: "The portal answers GET, HEAD, POST, PUT, PATCH and DELETE.",
  headers: ["allow", "GET, HEAD, POST, PUT, PATCH, DELETE"],
};

export const missingFile: Refusal = {
  status: 404,
  title: "This file is not here",
  text: "It may belong to an earlier version of the portal. Load the page again.",
};

export const brokenForm: Refusal = {
  status: 400,
  title: "The form did not arrive whole",
  text: "Its end is missing, or its parts cannot be told apart. Nothing was saved. Go back and send it again.",
};

export const unavailable: Refusal = {
  status: 503,
  title: "The portal cannot save or read right now",
  text: "Its database does not answer. Nothing of this request was saved. Try again in a few seconds.",
  headers: ["retry-after", "5"],
};

export const failure: Refusal = {
  status: 500,
  title: "Something went wrong in the portal",
  text: "This is a fault of the portal, not of what you sent. Tell the organizers the number below; it names this request in the log.",
};

/** Says how much would have been taken. */
export function tooLarge(limit: number): Refusal {
  const size = limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MB` : `${Math.floor(limit / 1024)} KB`;
  return {
    status: 413,
    title: "This is too large",
    text: `At most ${size} can be sent here. Nothing was saved. Shorten the text or send a smaller file.`,
    headers: ["connection", "close"],
  };
}

/** Tells from where the form must be sent. */
export function crossSite(origin: string): Refusal {
  return {
    status: 403,
    title: "This was sent from another site",
    text: `Forms are taken only from pages opened at ${origin}. Nothing was saved. Open the portal there and send it again.`,
  };
}
