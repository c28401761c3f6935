import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { EntryPage } from "#app/contest/submission/own/entry-page.ts";
import type { Saving } from "./autosave.ts";

const KEY = "entry saved meanwhile";

/** Asks `from` what the draft lacks, each time it has been saved since the page was made. */
export function useAskWhenSaved(from: string, saving: Saving): void {
  const { load } = useFetcher({ key: KEY });
  const asMade = useRef(saving);
  useEffect(() => {
    if (saving.state === "saved" && saving !== asMade.current) load(from);
  }, [load, from, saving]);
}

/** The entry's page with what has changed by saving since it was made. */
export function useSavedMeanwhile(page: EntryPage): EntryPage {
  return { ...page, ...useFetcher<Pick<EntryPage, "missing" | "changes">>({ key: KEY }).data };
}
