import type { ServerConfiguration } from "./configuration.ts";

/** Headers of every answer that is not a static file, as a flat list of names and values. */
export function commonHeaders(configuration: Pick<ServerConfiguration, "origin">): string[] {
  const headers = [
    "x-content-type-options",
    "nosniff",
    "referrer-policy",
    // With no-referrer, forms of the same site would send "Origin: null" and be refused as cross-site.
    "same-origin",
    "permissions-policy",
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy",
    "same-origin",
  ];
  if (configuration.origin.startsWith("https:")) headers.push("strict-transport-security", "max-age=31536000");
  return headers;
}

/** The policy of a page; `scripts` are the sources of its inline scripts: one nonce, or the hashes of a kept page. */
export function pagePolicy(
  configuration: Pick<ServerConfiguration, "githubOrigin">,
  scripts: readonly string[],
): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...scripts].join(" ")}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `form-action 'self' ${configuration.githubOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** The policy of everything that is not a page: if a browser shows it, it may load and run nothing. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
