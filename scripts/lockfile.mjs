// @ts-check
// Run after every `npm install`: completes package-lock.json for the platforms whose packages the registry lacked.
import { readFileSync, writeFileSync } from "node:fs";
import { completed, missingEntries } from "./setup/platforms.mjs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const names = Object.keys(missingEntries(lock));
if (names.length > 0) writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
console.log(`${names.length} missing platform entries added to package-lock.json.`);
