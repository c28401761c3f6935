import { readFileSync } from "node:fs";
import Ajv from "ajv";

type Subset = {
  paths: Record<string, Record<string, object | null>>;
  components: { schemas: Record<string, object> };
};

const file = new URL("openapi-subset.json", import.meta.url);
const subset: Subset = JSON.parse(readFileSync(file, "utf8"));

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
const formats = { uri: (text: string) => URL.canParse(text), "date-time": dateTime, email: /@/ };
const ajv = new Ajv({ strict: false, allErrors: true, formats: { ...formats, int64: true, "repo.nwo": true } });
ajv.addSchema({ $id: "github", components: subset.components });

const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

/** Reads the references of a schema as those of the whole description. */
function located(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"github#/components'));
}

function validatorOf(key: string, schema: object) {
  const known = compiled.get(key);
  if (known) return known;
  const made = ajv.compile(located(schema));
  compiled.set(key, made);
  return made;
}

/**
 * What is wrong with an answer according to GitHub's description of the endpoint, in words; empty when nothing is. Errors that
 * the description leaves out or does not detail, such as a blocked repository's 451, must at least look like errors.
 */
export function breachesOf(endpoint: string, { status, body }: { status: number; body: unknown }): string[] {
  const described = subset.paths[endpoint];
  if (!described) return [`GitHub describes no ${endpoint}`];
  if (!(status in described) && status < 300) return [`${endpoint} never answers ${status}`];
  if (!described[status] && body === undefined) return [];
  const known = described[status] ? status : "error";
  const schema = described[status] ?? (status >= 300 ? { $ref: "#/components/schemas/basic-error" } : null);
  if (!schema) return [`${endpoint} has no body with ${status}`];
  const validate = validatorOf(known === "error" ? known : `${endpoint} ${status}`, schema);
  if (validate(body)) return [];
  const seen = (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath.replaceAll(/\/\d+(?=\/|$)/g, "/*")} ${message} ${JSON.stringify(params)}`,
  );
  return [...new Set(seen)].map((problem) => `${endpoint} ${status}: ${problem}`);
}
