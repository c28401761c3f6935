import routes from "#app/routes.ts";

type Mapped = { path?: string; index?: boolean; file: string; children?: Mapped[] };

const mapped: Mapped[] = await routes;

/** The routes that show a page, as the map of the site writes their addresses; "" is the first page. */
export const pageRoutes = mapped.filter(({ file }) => file.endsWith(".tsx")).map(({ path = "" }) => path);

/** The files of all routes, with whether each is to show a page. */
export const routeFiles = mapped.map(({ file }) => ({ file, isPage: file.endsWith(".tsx") }));
