import routes from "#app/routes.ts";

type Mapped = { path?: string; file: string; children?: Mapped[] };

const doors = (mapped: Mapped[]): Mapped[] =>
  mapped.flatMap((route) => (route.children ? doors(route.children) : [route]));

/** The routes that show a page, as the map of the site writes their addresses; "" is the first page. */
export const pageRoutes = doors(await routes)
  .filter(({ file }) => file.endsWith(".tsx"))
  .map(({ path = "" }) => path);
