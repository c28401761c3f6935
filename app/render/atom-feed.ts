/** One piece of news. Instants are epoch milliseconds; `html` is finished, safe HTML. */
export interface FeedEntry {
  id: string;
  title: string;
  url: string;
  html: string;
  publishedAt: number;
  updatedAt: number;
}

export interface Feed {
  title: string;
  /** The page that shows the same news; also the feed's lasting name. */
  url: string;
  /** Where the feed itself is read. */
  feedUrl: string;
  /** Says when an empty feed was made; otherwise the latest entry counts. */
  beganAt: number;
  entries: readonly FeedEntry[];
}

/** The news of a contest as an Atom feed (RFC 4287). */
export function writeAtomFeed(feed: Feed): string {
  const updatedAt = feed.entries.reduce((latest, entry) => Math.max(latest, entry.updatedAt), feed.beganAt);
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom">`,
    `<id>${escapeXml(feed.url)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<updated>${instant(updatedAt)}</updated>`,
    `<author><name>${escapeXml(feed.title)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.url)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.feedUrl)}"/>`,
    ...feed.entries.map((entry) => writeEntry(feed, entry)),
    `</feed>`,
    "",
  ].join("\n");
}

function writeEntry(feed: Feed, entry: FeedEntry): string {
  return [
    `<entry>`,
    `<id>${escapeXml(`${feed.url}#${encodeURIComponent(entry.id)}`)}</id>`,
    `<title>${escapeXml(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
    `<published>${instant(entry.publishedAt)}</published>`,
    `<updated>${instant(entry.updatedAt)}</updated>`,
    `<content type="html">${escapeXml(entry.html)}</content>`,
    `</entry>`,
  ].join("\n");
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

/** Text for XML: marks are escaped, and characters that XML cannot hold at all are left out. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
