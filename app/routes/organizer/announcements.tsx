import { getFormProps, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { announcementForm } from "#app/contest/around/announcements/forms.ts";
import { publishAnnouncement } from "#app/contest/around/announcements/publish-announcement.ts";
import { announcementsOf } from "#app/contest/around/announcements/queries.ts";
import { paths } from "#app/paths.ts";
import { PostButton, SubmitButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Instant } from "#app/ui/instant.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { standAs, standAsReaderOfDesk } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Announcements" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { contest, portal, now, mayWrite } = await standAsReaderOfDesk(asked);
  const announcements = await announcementsOf(portal.store.read, contest.id);
  return {
    contest: { slug: contest.slug, name: contest.name, zone: contest.zone },
    ...{ now, mayWrite },
    announcements: announcements.map(({ id, title, publishedAt }) => ({ id, title, publishedAt })),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { context, contest } = await standAs(asked, "organizer");
  const form = await readForm(asked.request, announcementForm);
  if (!form.ok) return form.answer;
  const page = paths.deskAnnouncements(contest.slug);
  return answerForm(form, await publishAnnouncement(context, form.value), () => redirect(page));
}

function NewAnnouncement() {
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ title: string; text: string }>({ lastResult: answer?.result });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      {answer ? <FormErrors form={form} labels={{ title: "Title", text: "Text" }} /> : null}
      <TextField field={fields.title} label="Title" description="Up to 120 letters." />
      <TextArea field={fields.text} label="Text" description="In Markdown. Everybody can read it at once." rows={8} />
      <SubmitButton busy="Publishing">Publish the announcement</SubmitButton>
    </Form>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Published({ announcements, contest, now, mayWrite }: Page) {
  const page = paths.deskAnnouncements(contest.slug);
  if (announcements.length === 0) return <EmptyState title="Nothing has been announced yet" />;
  return (
    <Table
      label="Announcements"
      rows={announcements}
      rowKey={({ id }) => id}
      columns={[
        { key: "title", label: "Title", cell: ({ title }) => title },
        {
          key: "at",
          label: "Published",
          cell: (row) => <Instant at={row.publishedAt} zone={contest.zone} now={now} />,
        },
        ...(mayWrite
          ? [
              {
                key: "acts",
                label: "Change",
                cell: ({ id, title }: { id: string; title: string }) => (
                  <PostButton
                    small
                    kind="danger"
                    action={`${page}/withdrawn`}
                    values={{ announcementId: id }}
                    about={`“${title}”`}
                  >
                    Withdraw
                  </PostButton>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

export default function OrganizersAnnouncements() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={page.contest.name}
        title="Announcements"
        lead="News for everybody: on the contest's page and in its feed."
        actions={<Link to={paths.announcements(page.contest.slug)}>The public page</Link>}
      />
      {page.mayWrite ? (
        <Section title="Announce something" id="new">
          <NewAnnouncement />
        </Section>
      ) : null}
      <Section title="Published" id="published">
        <Published {...page} />
      </Section>
    </>
  );
}
