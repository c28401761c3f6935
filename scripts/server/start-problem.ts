const CODES: Record<string, (place: { port: number; dataFolder: string }) => string> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=3100 npm start.`,
  EACCES: ({ port, dataFolder }) =>
    `The portal may not use port ${port} or write to ${dataFolder}. Choose a port above 1023, or a folder of yours in DATA_DIR.`,
  EROFS: ({ dataFolder }) => `The data folder ${dataFolder} cannot be written. Choose another one in DATA_DIR.`,
  SQLITE_CANTOPEN: ({ dataFolder }) =>
    `No database can be made in ${dataFolder}. Choose a folder of yours in DATA_DIR.`,
  SQLITE_READONLY: ({ dataFolder }) =>
    `The database in ${dataFolder} cannot be written. Choose a folder of yours in DATA_DIR.`,
  ECONNREFUSED: () => "The PostgreSQL server of DATABASE_URL does not answer. Start it, or check the address.",
};

/** Why the portal could not be started, in words; undefined for what nobody foresaw. */
export function startProblem(error: unknown, place: { port: number; dataFolder: string }): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const known = "code" in at && typeof at.code === "string" ? CODES[at.code] : undefined;
    if (known) return known(place);
  }
  return undefined;
}
