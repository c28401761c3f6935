import { Worker } from "node:worker_threads";

/**
 * Computes something long beside the portal, which goes on answering meanwhile: starts a file of this folder in a thread of its
 * own, hands it `question` as its worker data, and answers the one message that it posts.
 */
export function inThread<Answer>(file: `./${string}.ts`, question: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(file, import.meta.url), { workerData: question });
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`the thread of ${file} ended with ${code} and without an answer`)));
  });
}
