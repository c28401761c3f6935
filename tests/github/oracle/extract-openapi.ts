/**
 * Makes openapi-subset.json anew: what GitHub's own description of its REST API says of the endpoints that the stand-in plays.
 *
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
 *   npx node tests/github/oracle/extract-openapi.ts package/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from "node:fs";
import { ENDPOINTS } from "./endpoints.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Node = { [key: string]: Json };

const isNode = (value: Json | undefined): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a validator needs of a schema; descriptions and examples are for people. */
const KEPT = new Set([
  ...["$ref", "type", "format", "enum", "const", "items", "properties", "required", "additionalProperties"],
  ...[
    "oneOf",
    "anyOf",
    "allOf",
    "not",
    "minItems",
    "maxItems",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "pattern",
  ],
]);

/** OpenAPI 3.0 says `nullable` where JSON Schema has a union with null. */
function withNull(schema: Node, isNullable: boolean): Node {
  if (!isNullable) return schema;
  const { type, enum: values, ...rest } = schema;
  if (typeof type !== "string") return { anyOf: [schema, { type: "null" }] };
  return { ...rest, type: [type, "null"], ...(Array.isArray(values) ? { enum: [...values, null] } : {}) };
}

function cleanMap(map: Node): Node {
  return Object.fromEntries(Object.entries(map).map(([name, schema]) => [name, clean(schema)]));
}

function clean(value: Json): Json {
  if (Array.isArray(value)) return value.map(clean);
  if (!isNode(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    if (!KEPT.has(key)) return [];
    if (key === "properties" && isNode(inner)) return [[key, cleanMap(inner)]];
    const isPlain = key === "enum" || key === "required" || key === "$ref";
    return [[key, isPlain ? inner : clean(inner)]];
  });
  return withNull(Object.fromEntries(entries), value.nullable === true);
}

function namesIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isNode(value)) return [];
  const { $ref } = value;
  const own = typeof $ref === "string" ? [$ref.split("/").at(-1) ?? ""] : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

const [, , file = ""] = process.argv;
const described = JSON.parse(readFileSync(file, "utf8")) as {
  info: { version: string };
  paths: Record<string, Record<string, { responses: Record<string, Node> }>>;
  components: { schemas: Record<string, Node>; responses: Record<string, Node> };
};

/** The schema of an answer's JSON body; null where it has none. */
function bodyOf(response: Node): Json {
  const named = namesIn(response.$ref ? { $ref: response.$ref } : null)[0];
  const { content } = (named === undefined ? response : described.components.responses[named]) ?? {};
  const json = isNode(content) ? content["application/json"] : undefined;
  return isNode(json) && isNode(json.schema) ? clean(json.schema) : null;
}

const paths = Object.fromEntries(
  ENDPOINTS.map(({ method, path }) => {
    const operation = described.paths[path]?.[method.toLowerCase()];
    if (!operation) throw new Error(`GitHub describes no ${method} ${path}.`);
    const bodies = Object.entries(operation.responses).map(([status, response]) => [status, bodyOf(response)]);
    return [`${method} ${path}`, Object.fromEntries(bodies)];
  }),
);

const schemas: Record<string, Json> = {};
const waiting = namesIn(paths);
for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
  const schema = described.components.schemas[name];
  if (name in schemas || !schema) continue;
  const kept = clean(schema);
  schemas[name] = kept;
  waiting.push(...namesIn(kept));
}

const subset = {
  $comment:
    "A subset of GitHub's description of its REST API, from @octokit/openapi 23.0.2 (MIT License, Copyright (c) 2020 Octokit contributors); made by extract-openapi.ts.",
  version: described.info.version,
  paths,
  components: { schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))) },
};
writeFileSync(new URL("openapi-subset.json", import.meta.url), `${JSON.stringify(subset)}\n`);
