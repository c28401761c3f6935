import { useEffect, useState } from "react";
import { useAutosave } from "./autosave.ts";
import { Button } from "./button.tsx";
import { clearLocalCopy, findLocalCopy, putBack } from "./local-copy.ts";
import { Notice } from "./notice.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { SaveState } from "./save-state.tsx";
import { useAskWhenSaved } from "./saved-meanwhile.ts";

type LocalCopy = NonNullable<ReturnType<typeof findLocalCopy>>;
type EntrySavingProps = {
  formId: string;
  to: string;
  /** Where a page that has saved the draft asks what is missing now. */
  missing: string;
  storageKey: string;
  savedAt: number;
  now: number;
};

const formOf = (formId: string) => {
  const form = document.getElementById(formId);
  return form instanceof HTMLFormElement ? form : undefined;
};

/** Keeps the form saved while it is typed in, and offers what a lost connection has left on this device. */
export function EntrySaving({ formId, to, missing, storageKey, savedAt, now }: EntrySavingProps) {
  const { saving, refused } = useAutosave({ formId, to, storageKey, savedAt });
  useAskWhenSaved(missing, saving);
  const [copy, setCopy] = useState<LocalCopy>();
  useEffect(() => {
    const form = formOf(formId);
    if (form) setCopy(findLocalCopy(storageKey, form));
  }, [formId, storageKey]);
  const decide = (wanted: boolean) => {
    const form = formOf(formId);
    if (copy && form && wanted) putBack(form, copy);
    else clearLocalCopy(storageKey);
    setCopy(undefined);
  };
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" small>
          Save draft
        </Button>
        <SaveState {...saving} {...(saving.state === "saved" ? { now } : {})} />
      </div>
      {refused ? (
        <RefusalNote {...refused}>
          <p>What you type stays in this form and on this device. “Save draft” shows both texts side by side.</p>
        </RefusalNote>
      ) : null}
      {copy ? (
        <Notice tone="caution" title="This device holds text that was not saved">
          <p>It was typed here before and did not reach the portal. Nothing is changed until you choose.</p>
          <p className="mt-3 flex flex-wrap gap-3">
            <Button small onClick={() => decide(true)}>
              Put it back into the form
            </Button>
            <Button small onClick={() => decide(false)}>
              Keep what is saved
            </Button>
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
