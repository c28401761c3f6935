import { type RefObject, useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { clearLocalCopy, findLocalCopy, putBack } from "./local-copy.ts";
import { Notice } from "./notice.tsx";

type LocalCopyOfferProps = { form: RefObject<HTMLFormElement | null>; storageKey: string };

/** Offers what a lost connection has left of a form on this device; changes nothing until somebody chooses. */
export function LocalCopyOffer({ form, storageKey }: LocalCopyOfferProps) {
  const [copy, setCopy] = useState<ReturnType<typeof findLocalCopy>>();
  useEffect(() => {
    setCopy(form.current ? findLocalCopy(storageKey, form.current) : undefined);
  }, [form, storageKey]);
  if (!copy) return null;
  const decide = (wanted: boolean) => {
    if (form.current && wanted) putBack(form.current, copy);
    else clearLocalCopy(storageKey);
    setCopy(undefined);
  };
  return (
    <Notice tone="caution" title="This device holds marks or notes that were not saved">
      <p>They were written here before and did not reach the portal. Nothing is changed until you choose.</p>
      <p className="mt-3 flex flex-wrap gap-3">
        <Button small onClick={() => decide(true)}>
          Put them back into the form
        </Button>
        <Button small onClick={() => decide(false)}>
          Keep what is saved
        </Button>
      </p>
    </Notice>
  );
}
