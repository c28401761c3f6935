// @ts-check
// Makes a clone ready to run: packages, Node and, with --build, the site. Plain JavaScript for any Node from 18 on,
// because it runs before the right one is there. Does nothing, quickly, when all is in place.
import { setUp } from "./setup/clone.mjs";
import { orTellWhy } from "./setup/message.mjs";

await orTellWhy(async () => {
  await setUp({ build: process.argv.includes("--build") });
});
