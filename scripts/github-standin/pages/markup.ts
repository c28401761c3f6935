const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made safe between tags and inside quoted attributes. */
export const safe = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** A whole page around `body`, which is markup already, under the banner that every page of the stand-in bears. */
export function pageOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)} (stand-in)</title>
<link rel="stylesheet" href="/__standin.css">
</head>
<body>
<header class="banner"><strong>This is the GitHub stand-in: its data is not GitHub’s.</strong> Nothing here leaves this machine.</header>
<main>
${body}
</main>
</body>
</html>
`;
}

/** A list of terms and what they stand for, both markup already. */
export function facts(rows: [string, string][]): string {
  return `<dl>${rows.map(([term, meaning]) => `<dt>${term}</dt><dd>${meaning}</dd>`).join("\n")}</dl>`;
}

/** A link to a path of the stand-in, with a text that is not markup yet. */
export const link = (path: string, text: string) => `<a href="${safe(encodeURI(path))}">${safe(text)}</a>`;
