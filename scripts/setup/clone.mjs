// @ts-check
import { nodeToUse } from "./node.mjs";
import { installPackages, packagesAreCurrent } from "./packages.mjs";
import { buildSite, siteIsCurrent } from "./site.mjs";
import { inTurn } from "./turn.mjs";

/** Builds the site when its sources changed since the last time. */
export async function buildWhenStale() {
  if (siteIsCurrent()) return;
  await inTurn(() => {
    if (!siteIsCurrent()) buildSite(nodeToUse());
  });
}

/**
 * Installs and builds what is not current; the answer is the path of the Node to run.
 * @param {{ build: boolean }} wish
 */
export async function setUp({ build }) {
  if (!packagesAreCurrent()) {
    await inTurn(async () => {
      if (!packagesAreCurrent()) await installPackages();
    });
  }
  const node = nodeToUse();
  if (build) await buildWhenStale();
  return node;
}
