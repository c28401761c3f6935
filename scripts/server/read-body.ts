import type { IncomingMessage } from "node:http";

export type BodyReading = { body: Buffer } | "too large" | "broken off";

/** True when the request says itself that it is larger than allowed, so that nothing of it need be read. */
export function declaresMoreThan(limit: number, request: IncomingMessage): boolean {
  const declared = request.headers["content-length"];
  return declared !== undefined && Number(declared) > limit;
}

/** Reads the whole body into memory, at most `limit` bytes. */
export function readBody(request: IncomingMessage, limit: number): Promise<BodyReading> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (reading: BodyReading) => {
      request.off("data", take).off("end", finish).off("close", breakOff);
      resolve(reading);
    };
    const take = (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > limit) settle("too large");
      else chunks.push(chunk);
    };
    const finish = () => settle({ body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size) });
    const breakOff = () => settle("broken off");
    request.on("data", take).on("end", finish).on("close", breakOff);
  });
}
