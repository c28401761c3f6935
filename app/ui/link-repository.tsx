import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { paths } from "../paths.ts";
import { SubmitButton } from "./button.tsx";
import { plainField } from "./field.tsx";
import { FormErrors } from "./form-errors.tsx";
import { Notice } from "./notice.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { SelectField } from "./select-field.tsx";
import { TextField } from "./text-field.tsx";

type Own = { fullName: string; description: string | null };

type LinkRepositoryProps = {
  slug: string;
  answer: { result: SubmissionResult<string[]>; refused?: { reason: string; remedy: string } } | undefined;
  /** The reader's public repositories that are not linked yet; null: not asked for, "no answer": GitHub did not say in time. */
  own: readonly Own[] | "no answer" | null;
};

function PickOwn({ own, slug }: { own: LinkRepositoryProps["own"]; slug: string }) {
  if (own === null) {
    return (
      <p>
        <Link to={`${paths.ownRepositories(slug)}?own`}>Choose from your own repositories on GitHub</Link>
      </p>
    );
  }
  if (own === "no answer") {
    return (
      <Notice tone="caution" title="GitHub did not list your repositories in time">
        Paste the address above instead; that works without GitHub.
      </Notice>
    );
  }
  if (own.length === 0)
    return <p className="text-muted">GitHub lists no other public repository of yours. Paste the address above.</p>;
  return (
    <Form method="post" action={paths.ownRepositories(slug)} className="form">
      <SelectField
        field={{ ...plainField("address"), id: "own-repository" }}
        label="Your repositories on GitHub"
        description="The public ones that are not linked yet, the latest pushed first."
        options={own.map(({ fullName, description }) => ({
          value: fullName,
          label: description ? `${fullName}: ${description.slice(0, 80)}` : fullName,
        }))}
      />
      <SubmitButton kind="quiet" busy="Linking">
        Link the chosen one
      </SubmitButton>
    </Form>
  );
}

/** Links a repository: an address in any form, or a choice from the reader's own. */
export function LinkRepository({ slug, answer, own }: LinkRepositoryProps) {
  const [form, fields] = useForm<{ address: string }>({ lastResult: answer?.result });
  return (
    <div className="grid gap-8">
      <Form method="post" action={paths.ownRepositories(slug)} className="form" {...getFormProps(form)}>
        {answer?.refused ? (
          <RefusalNote {...answer.refused} />
        ) : (
          <FormErrors form={form} labels={{ address: "Address" }} />
        )}
        <TextField
          field={fields.address}
          label="Address of the repository"
          description="Any form will do: the page's address, a clone address, or owner/name."
          mono
          autoComplete="off"
        />
        <SubmitButton busy="Linking">Link the repository</SubmitButton>
      </Form>
      <PickOwn own={own} slug={slug} />
    </div>
  );
}
