/**
 * Reads the .env file into the environment, where there is one. Import it before anything else: which database a process
 * speaks to is settled while the modules load.
 */
import { loadEnvFile } from "node:process";

try {
  loadEnvFile();
} catch (error) {
  // All variables may also come from elsewhere; a file that is there and cannot be read must not be passed over.
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
}
