import { type ChildNode, type Element, isTag } from "domhandler";
import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "#app/render/markdown.ts";

const allowed = new Set(
  "p h3 h4 h5 h6 ul ol li blockquote pre code em strong s a hr br table thead tbody tr th td".split(" "),
);

function elements(html: string): Element[] {
  const walk = (nodes: ChildNode[]): Element[] =>
    nodes.flatMap((node) => (isTag(node) ? [node, ...walk(node.children)] : []));
  return walk(parseDocument(html).children);
}

function harm(html: string): string[] {
  return elements(html).flatMap((element) => {
    const found = allowed.has(element.name) ? [] : [`element ${element.name}`];
    for (const [name, value] of Object.entries(element.attribs)) {
      const fine =
        (name === "href" && /^(https?:\/\/|mailto:)/i.test(value)) ||
        (name === "rel" && value === "nofollow ugc noopener") ||
        name === "title" ||
        (name === "start" && /^\d+$/.test(value));
      if (!fine) found.push(`${name}=${value}`);
    }
    return found;
  });
}

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](java\nscript:alert(1))",
  "[x](vbscript:x)",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](//evil.example/x)",
  "[x](/organizer/delete)",
  "[x](#there)",
  "![x](data:image/svg+xml;base64,PHN2Zz4=)",
  "![x](https://evil.example/pixel.png)",
  '![x](https://evil.example/a"onerror="alert(1).png)',
  '[x](https://a.example "\\" onmouseover=alert(1) \\"")',
  "<javascript:alert(1)>",
  "[x]: javascript:alert(1)\n\n[x]",
  "```html\n</code></pre><script>alert(1)</script>\n```",
  '~~~ "><img src=x onerror=alert(1)>\ncode\n~~~',
  "<!-- --><style>*{display:none}</style>",
  "| a |\n|:-:|\n| <svg onload=alert(1)> |",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "# <b id=x>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  `${"[".repeat(5000)}x`,
  `${"> ".repeat(3000)}x`,
  `${"*a".repeat(3000)}`,
];

describe("hostile texts", () => {
  it.each(hostile)("leave nothing that acts: %j", (text) => {
    expect(harm(renderMarkdown(text))).toEqual([]);
  });

  it("leave nothing that acts in any mixture", () => {
    const piece = fc.constantFrom(
      ...hostile.slice(0, 25),
      "\n",
      "\n\n",
      "> ",
      "- ",
      "`",
      "**",
      "[",
      "](",
      ")",
      "<",
      "&",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 12 }),
        (pieces) => {
          expect(harm(renderMarkdown(pieces.join("")))).toEqual([]);
        },
      ),
    );
  });

  it("show raw HTML as text", () => {
    expect(renderMarkdown("<b>bold</b>")).toBe("<p>&lt;b&gt;bold&lt;/b&gt;</p>\n");
  });
});

describe("ordinary texts", () => {
  it("begin their headings at h3 and end at h6", () => {
    expect(
      elements(renderMarkdown("# a\n## b\n### c\n#### d\n##### e\n###### f\n\ng\n==")).map(({ name }) => name),
    ).toEqual(["h3", "h4", "h5", "h6", "h6", "h6", "h3"]);
  });

  it("link with a mark that search engines and opened pages obey", () => {
    expect(renderMarkdown("[site](https://a.example/?b=1&c=2)")).toBe(
      '<p><a href="https://a.example/?b=1&amp;c=2" rel="nofollow ugc noopener">site</a></p>\n',
    );
    expect(renderMarkdown("See https://a.example and README.md")).toBe(
      '<p>See <a href="https://a.example" rel="nofollow ugc noopener">https://a.example</a> and README.md</p>\n',
    );
  });

  it("show pictures as links, and inside a link as words", () => {
    expect(renderMarkdown("![A *plan*](https://a.example/p.png)")).toBe(
      '<p><a href="https://a.example/p.png" rel="nofollow ugc noopener">A plan</a></p>\n',
    );
    expect(renderMarkdown("[![Build](https://ci.example/b.svg)](https://ci.example)")).toBe(
      '<p><a href="https://ci.example" rel="nofollow ugc noopener">Build</a></p>\n',
    );
    expect(renderMarkdown("![](https://a.example/p.png)")).toContain(">picture</a>");
  });

  it("keep lists, tables, quotes and code", () => {
    const names = elements(
      renderMarkdown("3. a\n4. b\n\n> q\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```js\nx < y\n```"),
    ).map(({ name }) => name);
    expect(new Set(names)).toEqual(
      new Set(["ol", "li", "blockquote", "p", "table", "thead", "tbody", "tr", "th", "td", "pre", "code"]),
    );
    expect(renderMarkdown("3. a")).toContain('<ol start="3">');
  });

  it("may be empty", () => {
    expect(renderMarkdown("")).toBe("");
  });
});
