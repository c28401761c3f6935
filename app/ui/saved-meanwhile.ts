import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { EntryPage } from "#app/contest/submission/own/entry-page.ts";

const KEY = "entry saved meanwhile";

/** Asks `from` what the draft lacks, each time it has been saved since the page was made. */
export function useAskWhenSaved(from: string, savedAt: number | undefined): void {
  const { load } = useFetcher({ key: KEY });
  useEffect(() => {
    if (savedAt !== undefined) load(from);
  }, [load, from, savedAt]);
}

/** The entry's page with what has changed by saving since it was made. */
export function useSavedMeanwhile(page: EntryPage): EntryPage {
  return { ...page, ...useFetcher<Pick<EntryPage, "missing" | "changes">>({ key: KEY }).data };
}
