import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type Step = { title: string; text: ReactNode };

function stepsFor(slug: string, maximum: number): Step[] {
  const together =
    maximum > 1 ? `Alone, or with up to ${maximum - 1} others who join by a link.` : "Each person enters alone.";
  return [
    { title: "Sign in and accept the rules", text: `Your GitHub account is all you need. ${together}` },
    {
      title: "Link the repositories that hold your work",
      text: (
        <>
          The portal reads licence, forks and pull requests from GitHub and says at once what is missing. What you can
          build on is in <Link to={`/${slug}/platform`}>the platform catalogue</Link>.
        </>
      ),
    },
    {
      title: "Submit, and submit again",
      text: "Every submission gets a receipt that names the commit. The last one received in time is judged.",
    },
  ];
}

/** The way into a contest in three steps. */
export function HowToEnter({ slug, maximum }: { slug: string; maximum: number }) {
  return (
    <ol className="grid gap-x-10 gap-y-6 md:grid-cols-3">
      {stepsFor(slug, maximum).map(({ title, text }, place) => (
        <li key={title} className="border-t border-ink pt-3">
          <span aria-hidden className="font-serif text-3xl text-laurel tabular-nums">
            {place + 1}
          </span>
          <h3 className="mt-1 text-lg">{title}</h3>
          <p className="mt-1 text-muted">{text}</p>
        </li>
      ))}
    </ol>
  );
}
