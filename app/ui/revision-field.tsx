import { memo } from "react";
import { HiddenFields } from "./hidden-fields.tsx";

/**
 * The revision that a form began with. Saving while somebody types writes the newer one into it, so it is not drawn again
 * until the page itself has another: React would put the old one back.
 */
export const RevisionField = memo(function RevisionField({ revision }: { revision: number }) {
  return <HiddenFields values={{ revision }} />;
});
