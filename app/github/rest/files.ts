import type { RepositoryFacts } from "#app/contest/repository/facts.ts";
import { askFor, orNone, type Part } from "../ask-for.ts";
import type { Client } from "../client.ts";
import type { Told } from "../graph-facts.ts";
import { readLicenceText } from "../licence-text.ts";
import { licenceInManifest } from "../manifest.ts";
import { MANIFESTS } from "../query.ts";
import { isWorkflow, otherBuildsAmong, runsTests } from "../workflow-file.ts";
import { RestFile, RestFolder, RestLicence, RestReadme, RestReleases, RestWorkflows, textIn } from "./answers.ts";

type Name = { owner: string; name: string };
type FoundLicence = { licence: RepositoryFacts["licence"]; file: RepositoryFacts["licenceFile"] };

const MOST_WORKFLOWS = 5;
const MOST_MANIFESTS = 2;

/** The README that GitHub shows, wherever it lies; null where there is none. */
export async function readReadme(client: Client, name: Name): Promise<Part<string | null>> {
  const found = orNone(await askFor(client, "/repos/{owner}/{name}/readme", name, RestReadme));
  return found.ok ? { ok: true, value: found.value?.path ?? null } : found;
}

/** The licence file at a commit, with what GitHub's detector and its own text say; null where there is none. */
export async function readLicence(client: Client, name: Name, ref: string): Promise<Part<FoundLicence>> {
  const found = orNone(await askFor(client, "/repos/{owner}/{name}/license", { ...name, ref }, RestLicence));
  if (!found.ok) return found;
  if (found.value === null) return { ok: true, value: { licence: null, file: null } };
  const { license, path } = found.value;
  const licence = license
    ? { key: license.key, name: license.name, spdxId: license.spdx_id ?? null }
    : { key: "other", name: "Other", spdxId: "NOASSERTION" };
  return { ok: true, value: { licence, file: readLicenceText(path, textIn(found.value)) } };
}

/** GitHub's own word on each workflow: active, or why it is not run; null where it does not tell. */
export async function readWorkflowStates(client: Client, name: Name): Promise<Part<ReadonlyMap<string, string>>> {
  const asked = { ...name, per_page: 100 };
  const found = orNone(await askFor(client, "/repos/{owner}/{name}/actions/workflows", asked, RestWorkflows));
  if (!found.ok) return found;
  return { ok: true, value: new Map((found.value?.workflows ?? []).map(({ path, state }) => [path, state])) };
}

async function readText(client: Client, name: Name, path: string): Promise<Part<string>> {
  // A path is several segments, each escaped by itself.
  const segments = path.split("/").map(encodeURIComponent).join("/");
  const file = await askFor(client, `/repos/{owner}/{name}/contents/${segments}`, name, RestFile);
  return file.ok ? { ok: true, value: textIn(file.value) } : file;
}

/** The workflows in the folder where GitHub looks for them. */
export async function readWorkflows(client: Client, name: Name): Promise<Part<Told["workflows"]>> {
  const folder = await askFor(client, "/repos/{owner}/{name}/contents/.github/workflows", name, RestFolder);
  const there = orNone(folder);
  if (!there.ok) return there;
  const files = (there.value ?? []).filter((file) => file.type === "file" && isWorkflow(file.name));
  const workflows: Told["workflows"] = [];
  for (const { path } of files.slice(0, MOST_WORKFLOWS)) {
    const text = await readText(client, name, path);
    if (!text.ok) return text;
    workflows.push({ path, runsTests: runsTests(text.value), state: null });
  }
  return { ok: true, value: workflows };
}

/** What manifests at the root say of the licence, and the files of other build services. */
export async function readRoot(client: Client, name: Name): Promise<Part<Pick<Told, "manifests" | "otherBuilds">>> {
  const root = orNone(await askFor(client, "/repos/{owner}/{name}/contents", name, RestFolder));
  if (!root.ok) return root;
  const names = (root.value ?? []).map((file) => file.name);
  const manifests: Told["manifests"] = [];
  for (const path of MANIFESTS.filter((known) => names.includes(known)).slice(0, MOST_MANIFESTS)) {
    const text = await readText(client, name, path);
    if (!text.ok) return text;
    const licence = licenceInManifest(path, text.value);
    if (licence !== undefined) manifests.push({ path, licence });
  }
  return { ok: true, value: { manifests, otherBuilds: otherBuildsAmong(names) } };
}

/** The published releases, their downloads counted over the newest ten. */
export async function readReleases(client: Client, name: Name): Promise<Part<Told["releases"]>> {
  const found = await askFor(client, "/repos/{owner}/{name}/releases", { ...name, per_page: 100 }, RestReleases);
  if (!found.ok) return found;
  const published = found.value.filter(({ draft }) => !draft);
  const newest = published[0];
  const assets = published.slice(0, 10).flatMap((release) => release.assets);
  return {
    ok: true,
    value: {
      count: published.length,
      downloads: assets.reduce((sum, { download_count }) => sum + download_count, 0),
      newest: newest ? { name: newest.tag_name, url: newest.html_url, publishedAt: newest.published_at ?? null } : null,
    },
  };
}
