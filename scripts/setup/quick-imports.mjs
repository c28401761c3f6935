// @ts-check
// Loaded before everything else by scripts/run.mjs.
import { registerHooks } from "node:module";

// The package.json of drizzle-orm names seven hundred doors in 180 KB, and Node reads it again for each of the package's
// files: half of the time that the portal needs to start, and 170 MB. Inside the package a neighbour's address is certain.
const inside = /\/node_modules\/drizzle-orm\/.+\.js$/;
const neighbour = /^\.\.?\/.+\.js$/;

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context;
    if (!parentURL || !inside.test(parentURL) || !neighbour.test(specifier)) return next(specifier, context);
    return { url: new URL(specifier, parentURL).href, format: "module", shortCircuit: true };
  },
});
