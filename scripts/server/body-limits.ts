export interface BodyLimit {
  path: RegExp;
  bytes: number;
}

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** Doors that take more than a form. The first pattern that fits wins. */
export const portalBodyLimits: readonly BodyLimit[] = [
  { path: /^\/webhooks(\/|$)/, bytes: 25 * megabyte },
  { path: /\/pictures(\/new)?$/, bytes: 8 * megabyte },
  { path: /\/(contests\/new|organizer\/contest)$/, bytes: 1.5 * megabyte },
];

const usualLimit = 256 * kilobyte;

/** How many bytes a request to this path may carry. A page's `.data` twin has the limit of the page. */
export function bodyLimit(pathname: string, limits: readonly BodyLimit[]): number {
  const path = pathname.replace(/\.data$/, "").replace(/(.)\/+$/, "$1");
  return limits.find((limit) => limit.path.test(path))?.bytes ?? usualLimit;
}
