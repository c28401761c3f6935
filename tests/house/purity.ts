import ts from "typescript";
import { type RoomName, roomOf } from "./rooms.ts";
import { finding, nodesOf, type Source } from "./sources.ts";

const clocks = ["Date.now", "performance.now", "process.hrtime", "process.uptime", "Temporal.Now"];
const dice = ["Math.random", "crypto.randomUUID", "crypto.getRandomValues", "randomUUID", "randomBytes", "nanoid"];

/** Rooms that are told the time. */
const withoutClock: RoomName[] = ["route", "verb", "writer", "queries", "forms", "noun", "job", "mail", "render", "db"];
/** Rooms whose answer depends on nothing but what they are given. */
const pure: RoomName[] = ["forms", "noun"];
/** Files that may read the environment: those that begin a process, and the two that fix its database's dialect. */
const readsEnvironment = /^(scripts\/|app\/env\.ts$|db\/(url|columns\.server)\.ts$)/;

function isReadOf(node: ts.Node, names: string[]): boolean {
  if (ts.isIdentifier(node) && ts.isCallExpression(node.parent) && node.parent.expression === node) {
    return names.includes(node.text);
  }
  return (
    ts.isPropertyAccessExpression(node) && names.some((name) => node.getText().replace(/^globalThis\./, "") === name)
  );
}

function isNewDate(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === "Date" && !node.arguments?.length;
  return ts.isCallExpression(node) && node.expression.getText() === "Date";
}

function isWaiting(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node);
}

function impurityOf(source: Source, room: RoomName, node: ts.Node): string | undefined {
  if (withoutClock.includes(room) && (isReadOf(node, clocks) || isNewDate(node))) {
    return finding(source, node, "reads a clock", "take the instant as an argument (now, receivedAt)");
  }
  if (!readsEnvironment.test(source.path) && isReadOf(node, ["process.env", "import.meta.env"])) {
    return finding(source, node, "reads the environment", "scripts read it once, through app/env.ts, and pass it on");
  }
  if (pure.includes(room) && isReadOf(node, dice)) {
    return finding(source, node, "throws dice", "a noun takes a seed or the value as an argument");
  }
  if (pure.includes(room) && isWaiting(node)) {
    return finding(source, node, "a noun waits", "what reads belongs in queries.ts, what writes in a verb or a writer");
  }
  return undefined;
}

/** Every clock, die, environment variable and wait where none belongs. */
export function impurities(sources: Source[]): string[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path, source);
    return room ? nodesOf(source).flatMap((node) => impurityOf(source, room, node) ?? []) : [];
  });
}
