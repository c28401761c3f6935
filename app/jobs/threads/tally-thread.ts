import { parentPort, workerData } from "node:worker_threads";
import { talliesFrom } from "#app/contest/judging/tally/tallies.ts";

parentPort?.postMessage(talliesFrom(workerData));
