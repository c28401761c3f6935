import { z } from "zod";

const WithLicence = z.object({
  license: z.union([z.string(), z.object({ type: z.string() }), z.array(z.string())]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

const firstOf = (pattern: RegExp) => (text: string) => pattern.exec(text)?.[1]?.trim() || undefined;

const readers: Readonly<Record<string, (text: string) => string | undefined>> = {
  "package.json": fromJson,
  "composer.json": fromJson,
  "pom.xml": firstOf(/<licenses>\s*<license>[\s\S]*?<name>([^<]+)<\/name>/),
  "Cargo.toml": firstOf(/^\s*license\s*=\s*"([^"]+)"/m),
  "pyproject.toml": firstOf(/^\s*license\s*=\s*(?:\{\s*text\s*=\s*)?["']([^"']+)["']/m),
  "setup.cfg": firstOf(/^license\s*=\s*(.+)$/m),
  "setup.py": firstOf(/\blicense\s*=\s*["']([^"']+)["']/),
};

/** What a package's manifest says its licence is, in its own words; undefined where it says nothing. */
export function licenceInManifest(path: string, text: string): string | undefined {
  return readers[path]?.(text)?.slice(0, 100);
}

function fromJson(text: string): string | undefined {
  try {
    const { license, licenses } = WithLicence.parse(JSON.parse(text));
    if (typeof license === "string") return license;
    if (Array.isArray(license)) return license.join(" OR ");
    return license?.type ?? licenses?.map(({ type }) => type).join(" OR ");
  } catch {
    return undefined;
  }
}
