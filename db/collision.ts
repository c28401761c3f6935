export type CollisionKind = "unique" | "foreign key" | "check" | "not null";

/** A constraint of the database said no. Both drivers' errors become this one. */
export class Collision extends Error {
  override readonly name = "Collision";
  readonly kind: CollisionKind;
  /** The table, where the driver tells; empty otherwise. */
  readonly table: string;
  /** The columns of a unique constraint, or the name of a check. */
  readonly columns: readonly string[];

  constructor(kind: CollisionKind, table: string, columns: readonly string[], cause: unknown) {
    super(`${kind} constraint refused the row: ${table}(${columns.join(", ")})`, { cause });
    this.kind = kind;
    this.table = table;
    this.columns = columns;
  }

  /** Whether a row of this table was refused over this column. */
  isOn(table: string, column: string): boolean {
    return this.table === table && this.columns.includes(column);
  }
}

type DriverError = {
  code: string;
  message: string;
  detail?: string;
  table?: string;
  constraint?: string;
  column?: string;
};

function driverErrorIn(error: unknown): DriverError | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at as Error & DriverError;
  }
  return undefined;
}

/** The code of the driver's own error (SQLITE_BUSY, 40001 …), however deeply it is wrapped. */
export function driverCode(error: unknown): string | undefined {
  return driverErrorIn(error)?.code;
}

const POSTGRES_KINDS: Record<string, CollisionKind> = {
  "23505": "unique",
  "23503": "foreign key",
  "23514": "check",
  "23502": "not null",
};

const SQLITE_KINDS: Record<string, CollisionKind> = {
  SQLITE_CONSTRAINT_UNIQUE: "unique",
  SQLITE_CONSTRAINT_PRIMARYKEY: "unique",
  SQLITE_CONSTRAINT_FOREIGNKEY: "foreign key",
  SQLITE_CONSTRAINT_CHECK: "check",
  SQLITE_CONSTRAINT_NOTNULL: "not null",
};

/** The collision behind a driver's error, or undefined when it is none. */
export function collisionIn(error: unknown): Collision | undefined {
  const driver = driverErrorIn(error);
  if (!driver) return undefined;
  const onPostgres = POSTGRES_KINDS[driver.code];
  if (onPostgres) {
    const key = /^Key \(([^)]*)\)/.exec(driver.detail ?? "")?.[1];
    const columns = onPostgres === "check" ? [driver.constraint ?? ""] : (key?.split(", ") ?? [driver.column ?? ""]);
    return new Collision(
      onPostgres,
      driver.table ?? "",
      columns.map((column) => column.replaceAll('"', "")),
      error,
    );
  }
  const onSqlite = SQLITE_KINDS[driver.code];
  if (!onSqlite) return undefined;
  const named = driver.message.split(": ").at(-1) ?? "";
  if (onSqlite === "check") return new Collision("check", "", [named], error);
  const places = named.split(", ").map((place) => place.split("."));
  return new Collision(
    onSqlite,
    places[0]?.[0] ?? "",
    places.map((place) => place[1] ?? ""),
    error,
  );
}

/** Offers a collision to whoever may turn it into an answer; throws it, or any other error, otherwise. */
export function answerCollision<T>(error: unknown, whenRefused?: (collision: Collision) => T | undefined): T {
  const collision = collisionIn(error);
  const answer = collision && whenRefused?.(collision);
  if (answer) return answer;
  throw collision ?? error;
}
