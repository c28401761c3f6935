/** Where one is in a list of `total` rows: the rows from `offset` on, `size` of them, and the words and links of the pager. */
export type Paging = { page: number; size: number; offset: number; position: string; previous?: string; next?: string };

/** Reads the page asked for from the address; a number outside the list becomes the nearest page. */
export function pagingOf(url: URL, total: number, size: number): Paging {
  const last = Math.max(1, Math.ceil(total / size));
  const asked = Number(url.searchParams.get("page") ?? "1");
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  const offset = (page - 1) * size;
  const to = (number: number) => {
    const search = new URLSearchParams(url.searchParams);
    for (const name of ["_routes", "index"]) search.delete(name);
    if (number === 1) search.delete("page");
    else search.set("page", String(number));
    return `?${search}`;
  };
  return {
    page,
    size,
    offset,
    position: total === 0 ? "0 of 0" : `${offset + 1} to ${Math.min(offset + size, total)} of ${total}`,
    ...(page > 1 && { previous: to(page - 1) }),
    ...(page < last && { next: to(page + 1) }),
  };
}

/** A filter's text from the address, trimmed and short. */
export function filterText(url: URL, name: string): string {
  return (url.searchParams.get(name) ?? "").trim().slice(0, 200);
}
