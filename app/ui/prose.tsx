/** Rendered Markdown. `html` must come from the portal's own renderer, which has made it safe. */
export function Prose({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer in app/render sanitizes what it hands out
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
