/** True for a multipart body without a boundary or without its closing line: no route could read it. */
export function isBrokenForm(contentType: string | undefined, body: Buffer): boolean {
  if (contentType === undefined || !/^\s*multipart\/form-data\b/i.test(contentType)) return false;
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return true;
  const end = body.subarray(Math.max(0, body.length - mark.length - 16)).toString("latin1");
  return !end.trimEnd().endsWith(`--${mark}--`);
}
