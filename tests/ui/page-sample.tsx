import { LinkButton, PostButton } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";

const SECTIONS = [
  { to: "/cloud-prize", label: "Contest", end: true },
  { to: "/cloud-prize/entries", label: "Entries" },
];

/** A whole page of a contest, seen by Ada or by a visitor. */
export function SamplePage({ signedIn = false, demo = false }: { signedIn?: boolean; demo?: boolean }) {
  return (
    <Page
      contest={{ name: "Cloud Prize", slug: "cloud-prize", stageLine: "Submission open" }}
      sections={SECTIONS}
      person={signedIn ? { name: "Ada Quill", links: [{ to: "/cloud-prize/desk", label: "Your desk" }] } : undefined}
      demo={demo}
    >
      <PageHeading
        eyebrow="Cloud Prize"
        title="Entries"
        actions={<LinkButton to="/cloud-prize/enter">Enter</LinkButton>}
      />
      <Section title="All of them" id="all">
        <PostButton action="/cloud-prize/members/7/remove" values={{ seen: 3 }} about="Ada from the team" kind="danger">
          Remove
        </PostButton>
      </Section>
    </Page>
  );
}
