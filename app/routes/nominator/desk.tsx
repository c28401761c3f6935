import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ReviewDesk } from "#app/ui/review/review-desk.tsx";
import { reviewDeskOf } from "#app/web/review-desk.ts";
import { standAs } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Nominator's desk" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, contest, portal, now } = await standAs(asked, "nominator");
  return reviewDeskOf({ portal, now, by: context.by, contest });
}

export default function NominatorsDesk() {
  const { path, ...desk } = useLoaderData<typeof loader>();
  return (
    <ReviewDesk
      {...desk}
      title="Nominator's desk"
      done="You have submitted every review that is yours to write. You can change them until the stage closes."
      entries={{
        title: "Entries",
        lead: "Take up any entry by opening it. Entries that an organizer asks you to review come first with Continue.",
        actions: <Link to={`${path}/conflicts`}>Conflicts of interest</Link>,
      }}
      empty={{ title: "Submitted entries will stand here", text: "No team has submitted an entry yet." }}
    />
  );
}
