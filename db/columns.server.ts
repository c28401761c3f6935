/**
 * The words that every schema file is written in. They make the running dialect's columns, and carry the types of
 * PostgreSQL, whose queries must be awaited; so only code that runs on both databases compiles.
 */
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";
import { newId } from "./ids.ts";
import { dialect } from "./url.ts";

const onPostgres = dialect === "postgres";

export const table = (onPostgres ? pg.pgTable : sqlite.sqliteTable) as typeof pg.pgTable;
export const text = (onPostgres ? pg.text : sqlite.text) as typeof pg.text;
export const int = (onPostgres ? pg.integer : sqlite.integer) as typeof pg.integer;
export const float = (onPostgres ? pg.doublePrecision : sqlite.real) as typeof pg.doublePrecision;
export const index = (onPostgres ? pg.index : sqlite.index) as typeof pg.index;
export const unique = (onPostgres ? pg.unique : sqlite.unique) as typeof pg.unique;
export const uniqueIndex = (onPostgres ? pg.uniqueIndex : sqlite.uniqueIndex) as typeof pg.uniqueIndex;
export const primaryKey = (onPostgres ? pg.primaryKey : sqlite.primaryKey) as typeof pg.primaryKey;
export const foreignKey = (onPostgres ? pg.foreignKey : sqlite.foreignKey) as typeof pg.foreignKey;
export const check = (onPostgres ? pg.check : sqlite.check) as typeof pg.check;

const makeInstant = () => pg.bigint({ mode: "number" });

/** Milliseconds since 1970-01-01T00:00Z. */
export const instant = (onPostgres ? makeInstant : () => sqlite.integer({ mode: "number" })) as typeof makeInstant;

const makeFlag = () => pg.boolean();

export const flag = (onPostgres ? makeFlag : () => sqlite.integer({ mode: "boolean" })) as typeof makeFlag;

const makeJson = <T>() => pg.jsonb().$type<T>();

export const json = (onPostgres ? makeJson : <T>() => sqlite.text({ mode: "json" }).$type<T>()) as typeof makeJson;

/** A text id, made when the row is written unless the writer brings one. */
export const id = () => text().primaryKey().$defaultFn(newId);
