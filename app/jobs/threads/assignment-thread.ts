import { parentPort, workerData } from "node:worker_threads";
import { planAssignment } from "#app/contest/judging/assignment/flow/plan.ts";

parentPort?.postMessage(planAssignment(workerData));
