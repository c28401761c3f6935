import { getFormProps, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { addAddress } from "#app/contest/account/add-address.ts";
import { addAddressForm } from "#app/contest/account/forms.ts";
import { mayRemoveAddress } from "#app/contest/account/own-addresses.ts";
import { addressesOf } from "#app/contest/account/queries.ts";
import { paths } from "#app/paths.ts";
import { PostButton, SubmitButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { RefusalNote } from "#app/ui/refusal-note.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { answerForm, readForm } from "#app/web/form.ts";
import { standAsPerson } from "#app/web/stand.ts";

export const meta: MetaFunction = () => [{ title: "Your addresses" }];

export async function loader(asked: LoaderFunctionArgs) {
  const { portal, person } = await standAsPerson(asked);
  const own = await addressesOf(portal.store.read, person.accountId);
  const { hasGitHub } = person;
  return {
    sent: new URL(asked.request.url).searchParams.has("sent"),
    addresses: own.map((row) => ({
      id: row.id,
      address: row.address,
      confirmed: row.confirmedAt !== null,
      mayGo: mayRemoveAddress(row, { own, hasGitHub }) === undefined,
    })),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { portal, context } = await standAsPerson(asked);
  const form = await readForm(asked.request, addAddressForm);
  if (!form.ok) return form.answer;
  const outcome = await addAddress(context, { ...form.value, secret: portal.secret });
  return answerForm(form, outcome, () => redirect(`${paths.addresses}?sent=yes`));
}

function Actions({ row }: { row: { id: string; address: string; confirmed: boolean; mayGo: boolean } }) {
  return (
    <div className="flex flex-wrap gap-2">
      {row.confirmed ? null : (
        <PostButton action={paths.addresses} values={{ address: row.address }} small about={`to ${row.address}`}>
          Mail the link again
        </PostButton>
      )}
      {row.mayGo ? (
        <PostButton action={paths.removedAddresses} values={{ addressId: row.id }} small about={row.address}>
          Remove
        </PostButton>
      ) : (
        <span className="text-sm text-muted">needed to sign in</span>
      )}
    </div>
  );
}

export default function Addresses() {
  const { addresses, sent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ address: string }>({ lastResult: answer?.result });
  return (
    <>
      <PageHeading
        eyebrow={<Link to={paths.account}>Your account</Link>}
        title="Your addresses"
        lead="Receipts, invitations and reminders go to the first address that you confirmed."
      />
      {sent ? (
        <Notice tone="good" title="Look into your mailbox" live>
          A link is on its way. It works once, for a day. Open it in the browser in which you are signed in.
        </Notice>
      ) : null}
      <Section title="Those you have">
        <Table
          label="Your addresses"
          rows={addresses}
          rowKey={(row) => row.id}
          columns={[
            { key: "address", label: "Address", cell: (row) => <span className="break-all">{row.address}</span> },
            { key: "state", label: "State", cell: (row) => (row.confirmed ? "confirmed" : "not confirmed yet") },
            { key: "acts", label: "Actions", cell: (row) => <Actions row={row} /> },
          ]}
          empty={<EmptyState title="Your addresses will stand here">There is none yet. Add one below.</EmptyState>}
        />
      </Section>
      <Section title="Add an address" lead="We mail it a link; the address is used once you have opened the link.">
        <Form method="post" className="form" {...getFormProps(form)}>
          {answer?.refused ? (
            <RefusalNote {...answer.refused} />
          ) : (
            <FormErrors form={form} labels={{ address: "Mail address" }} />
          )}
          <TextField field={fields.address} label="Mail address" type="email" autoComplete="email" />
          <SubmitButton busy="Adding the address">Add the address</SubmitButton>
        </Form>
      </Section>
    </>
  );
}
