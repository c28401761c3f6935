import type { Store } from "#db/store.ts";
import { type OfferedTo, offerAdministratorLink } from "../administrator-link.ts";
import type { Log } from "./configuration.ts";

const RENEWED_EVERY_MS = 12 * 3_600_000;

/** Offers the first administrator a way in while there is none: at once, and again before the link is over. */
export async function keepOffering(
  store: Store,
  to: Omit<OfferedTo, "now">,
  clock: () => number,
  log: Log,
): Promise<void> {
  const offer = async () => {
    const file = await offerAdministratorLink(store, { ...to, now: clock() });
    if (file) log.info({ file }, "there is no administrator yet; the link that makes one lies in this file");
    else clearInterval(timer);
  };
  const timer = setInterval(
    () => void offer().catch((error) => log.error({ err: error }, "no link was written")),
    RENEWED_EVERY_MS,
  );
  timer.unref();
  await offer();
}
