import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { type PreparedAnswer, prepareAnswer } from "./prepared-answer.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/**
 * Reads every built browser file into memory, by its path on the site. Names under /assets carry a content hash and
 * never change; everything else is asked for again. Throws when the folder is missing, because no page would work.
 */
export function readAssets(folder: string): Map<string, PreparedAnswer> {
  const assets = new Map<string, PreparedAnswer>();
  for (const file of listFiles(folder)) {
    const path = `/${relative(folder, file).split(sep).map(encodeURIComponent).join("/")}`;
    const type = types[extname(file).toLowerCase()] ?? "application/octet-stream";
    const keeping = path.startsWith("/assets/")
      ? "public, max-age=31536000, immutable"
      : "public, max-age=0, must-revalidate";
    const headers = ["content-type", type, "x-content-type-options", "nosniff"];
    assets.set(path, prepareAnswer(readFileSync(file), headers, keeping, "accept-encoding"));
  }
  return assets;
}

function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    throw new Error(`The built browser files cannot be read from ${folder}. Build the portal first.`, { cause: error });
  }
}
