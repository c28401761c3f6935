import { Sprig } from "./sprig.tsx";
import { formatDay } from "./time.ts";

type CertificateProps = {
  contest: { name: string; zone: string };
  title: string;
  teamName: string;
  members: readonly string[];
  categories: readonly string[];
  won: readonly string[];
  finalist: boolean;
  publishedAt: number;
  /** The hash of the receipt of the version that was judged, and where anybody can look it up. */
  receiptHash: string;
  receiptAddress: string;
};

const list = new Intl.ListFormat("en", { type: "conjunction" });

function honourIn({ won, finalist, categories }: Pick<CertificateProps, "won" | "finalist" | "categories">): string {
  if (won.length > 0) return `Winner of ${list.format(won)}`;
  if (finalist) return "Finalist";
  return categories.length > 0 ? `Entered in ${list.format(categories)}` : "Entered";
}

/** One sheet of paper: who entered what, and how far it came, with the receipt by which it can be checked. */
export function Certificate(props: CertificateProps) {
  const { contest, title, teamName, members, won, publishedAt, receiptHash, receiptAddress } = props;
  const people = members.filter((name) => name !== teamName);
  return (
    <article className="mx-auto grid max-w-3xl justify-items-center gap-8 border border-gold px-6 py-16 text-center sm:px-16">
      <Sprig closed className={won.length > 0 ? "size-28 text-gold-ink" : "size-28 text-laurel"} />
      <p className="eyebrow">{contest.name}</p>
      <h1 className="text-4xl">{title}</h1>
      <p className="lead">
        by {teamName}
        {people.length > 0 ? `: ${list.format(people)}` : null}
      </p>
      <p className="font-serif text-2xl">{honourIn(props)}</p>
      <p>{formatDay(publishedAt, contest.zone)}</p>
      <p className="w-full border-t border-line pt-6 text-sm text-muted">
        The entry as it was judged has the receipt <code className="break-all">{receiptHash}</code>, which can be looked
        up at <span className="break-all">{receiptAddress}</span>.
      </p>
    </article>
  );
}
