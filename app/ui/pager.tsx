import { Link } from "@remix-run/react";
import { ChevronLeft, ChevronRight } from "lucide-react";

type PagerProps = {
  /** Addresses of the pages before and after; none at the ends. */
  previous?: string;
  next?: string;
  /** Where one is, e.g. "51 to 100 of 312". */
  position: string;
  label?: string;
};

/** Turns the pages of a list. */
export function Pager({ previous, next, position, label = "Pages" }: PagerProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4 text-sm">
      <span className="text-muted tabular-nums">{position}</span>
      <span className="flex gap-6">
        {previous ? (
          <Link to={previous} rel="prev" className="inline-flex min-h-11 items-center gap-1">
            <ChevronLeft aria-hidden size={16} strokeWidth={1.5} />
            Previous page
          </Link>
        ) : null}
        {next ? (
          <Link to={next} rel="next" className="inline-flex min-h-11 items-center gap-1">
            Next page
            <ChevronRight aria-hidden size={16} strokeWidth={1.5} />
          </Link>
        ) : null}
      </span>
    </nav>
  );
}
