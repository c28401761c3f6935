import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ReviewDesk } from "#app/ui/review/review-desk.tsx";
import { reviewDeskOf } from "#app/web/review-desk.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Judge's desk" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, contest, portal, now } = await standAs(asked, "judge");
  return reviewDeskOf({ portal, now, by: context.by, contest });
}

export default function JudgesDesk() {
  const { path, ...desk } = useLoaderData<typeof loader>();
  const elsewhere = (
    <>
      <Link to={`${path}/ballots`}>Ballots</Link>
      <Link to={`${path}/preferences`}>What you would like to review</Link>
      <Link to={`${path}/conflicts`}>Conflicts of interest</Link>
    </>
  );
  return (
    <ReviewDesk
      {...desk}
      title="Judge's desk"
      done="You have submitted every review you were asked for. You can change them until the stage closes."
      entries={{ title: "Your entries", actions: elsewhere }}
      empty={{
        title: "The entries you judge will stand here",
        text: "An organizer has not assigned any to you yet. You get a mail when there are some.",
      }}
    />
  );
}
