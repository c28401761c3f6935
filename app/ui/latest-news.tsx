import { Link } from "@remix-run/react";
import { paths } from "../paths.ts";
import { Section } from "./section.tsx";
import { formatDay } from "./time.ts";

type LatestNewsProps = {
  news: readonly { id: string; title: string; publishedAt: number }[];
  contest: { slug: string; zone: string };
};

/** The newest announcements on the contest's home; nothing while there are none. */
export function LatestNews({ news, contest }: LatestNewsProps) {
  if (news.length === 0) return null;
  const page = paths.announcements(contest.slug);
  return (
    <Section title="News" id="news" actions={<Link to={page}>All announcements</Link>}>
      <ul className="border-t border-line">
        {news.map(({ id, title, publishedAt }) => (
          <li key={id} className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line py-3" suppressHydrationWarning>
            <span className="text-muted">{formatDay(publishedAt, contest.zone)}</span>
            <Link to={`${page}#announcement-${id}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
