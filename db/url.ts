export type Dialect = "sqlite" | "postgres";

/** The dialect that a database address asks for: PostgreSQL for postgres:// and postgresql://, else SQLite. */
export function dialectOf(url: string | undefined): Dialect {
  return url && /^postgres(ql)?:\/\//.test(url) ? "postgres" : "sqlite";
}

/** The dialect of this process. Columns are made once, at import, so one process speaks one dialect. */
export const dialect: Dialect = dialectOf(process.env.DATABASE_URL);
