import { type Placeholder, sql } from "drizzle-orm";
import type { Reader } from "./store.ts";

type Prepared<Rows> = { execute(values: Record<string, unknown>): Promise<Rows> };
type Built<Rows> = { prepare(name: string): Prepared<Rows> };

/**
 * A query whose text is built once for each connection and then asked with other values: building it anew costs more than
 * asking. `names` are the values that every asking brings; where the query wants a list, its text depends on the length,
 * and it cannot be kept.
 */
export function keptQuery<const Name extends string, Rows>(
  names: readonly Name[],
  build: (read: Reader, places: Record<Name, Placeholder<Name, string>>) => Built<Rows>,
): (read: Reader, values: Record<Name, string>) => Promise<Rows> {
  const places = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
  const byReader = new WeakMap<Reader, Prepared<Rows>>();
  return (read, values) => {
    const known = byReader.get(read);
    if (known) return known.execute(values);
    // Without a name PostgreSQL keeps nothing: a pooler between may give every transaction another connection.
    const prepared = build(read, places as Record<Name, Placeholder<Name, string>>).prepare("");
    byReader.set(read, prepared);
    return prepared.execute(values);
  };
}
