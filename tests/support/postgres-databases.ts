import { randomUUID } from "node:crypto";
import pg from "pg";

/** Runs one statement on the server that DATABASE_URL names, in the database given or in its own. */
export async function onServer(statement: string, database?: string): Promise<void> {
  const client = new pg.Client({ connectionString: database ? addressOf(database) : process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The address of a database on the test's server. */
export function addressOf(name: string): string {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Deletes every row, the append-only ones too: far cheaper than another database. The journal is cut off instead, because the
 * room that deleted lines leave would be filled out of order, and tests read its lines in the order in which they lie.
 */
const emptied = `do $$
declare
  each_table record;
begin
  set local session_replication_role = replica;
  for each_table in select tablename from pg_tables where schemaname = 'public' loop
    execute format('delete from %I', each_table.tablename);
  end loop;
  truncate journal;
end $$`;

const spare: string[] = [];

/** A database that is migrated and empty: one that an earlier test is done with, or else a new copy. */
export async function takeDatabase(template: string): Promise<string> {
  const known = spare.pop();
  if (known) return known;
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(`create database ${name} template ${template}`);
  return name;
}

/** Empties a database that nobody uses any more, for the next test. */
export async function giveBackDatabase(name: string): Promise<void> {
  await onServer(emptied, name);
  spare.push(name);
}
