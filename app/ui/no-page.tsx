/** The component of an address that only answers POST: with one, a refusal there is shown as a page. */
export function NoPage() {
  return null;
}
