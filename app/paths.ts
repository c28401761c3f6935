/** The addresses of the site, built in one place. A second act is an address of its own that answers POST. */
const at =
  (rest: string) =>
  (slug: string): string =>
    `/${slug}${rest}`;

export const paths = {
  signIn: (returnTo?: string) => (returnTo ? `/sign-in?returnTo=${encodeURIComponent(returnTo)}` : "/sign-in"),
  signOut: "/sign-out",
  account: "/account",
  mailbox: "/demo/mailbox",
  administrator: "/administrator",
  newContest: "/administrator/contests/new",
  contest: at(""),
  categories: at("/categories"),
  rules: at("/rules"),
  platform: at("/platform"),
  entries: at("/entries"),
  entry: (slug: string, code: string) => `/${slug}/entries/${code}`,
  winners: at("/winners"),
  enter: at("/enter"),
  team: at("/team"),
  ownEntry: at("/entry"),
  ownDraft: at("/entry/draft"),
  ownPreview: at("/entry/preview"),
  ownSubmissions: at("/entry/submissions"),
  ownRepositories: at("/entry/repositories"),
  withdrawal: at("/entry/withdrawal"),
  withdrawalUndo: at("/entry/withdrawal/undo"),
  receipt: (slug: string, number: number) => `/${slug}/entry/receipts/${number}`,
  receiptFile: (slug: string, number: number) => `/${slug}/entry/receipts/${number}/receipt.json`,
  publicReceipt: (slug: string, code: string) => `/${slug}/receipts/${code}`,
  nominating: at("/nominating"),
  nominatingEntry: (slug: string, code: string) => `/${slug}/nominating/${code}`,
  judging: at("/judging"),
  judgingEntry: (slug: string, code: string) => `/${slug}/judging/${code}`,
  desk: at("/organizer"),
  deskPage: (slug: string, page: string) => `/${slug}/organizer/${page}`,
};
