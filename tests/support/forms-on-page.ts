export type FormOnPage = {
  /** Where it is sent, as written; empty for the page's own address. */
  action: string;
  method: "get" | "post";
  /** What a browser would send with nothing typed, in order. */
  fields: [name: string, value: string][];
  buttons: { text: string; name: string | undefined; value: string; formAction: string | undefined }[];
};

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'", nbsp: " " };

/** Text as a reader sees it, out of markup. */
export function readable(markup: string): string {
  const bare = markup
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<\/?(p|h\d|li|div|dt|dd|tr|td|th|section|header|main|footer|form|label|button|ul|option)\b[^>]*>/g, " ")
    .replace(/<[^>]+>/g, "");
  return unescaped(bare).replace(/\s+/g, " ").trim();
}

function unescaped(text: string): string {
  return text.replace(/&([a-z]+|#x?[0-9a-f]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

type Attributes = Record<string, string | undefined>;

function attributesOf(tag: string): Attributes {
  const found: Attributes = {};
  const inner = tag.replace(/^<\w+/, "").replace(/\/?>$/, "");
  for (const [, name = "", value = ""] of inner.matchAll(/([^\s"'=]+)(?:="([^"]*)")?/g))
    found[name.toLowerCase()] = unescaped(value);
  return found;
}

function inputValue(attributes: Attributes): [string, string][] {
  const { name, type = "text", value } = attributes;
  if (!name || attributes.disabled !== undefined || type === "submit") return [];
  if (type === "file") return [];
  if ((type === "checkbox" || type === "radio") && attributes.checked === undefined) return [];
  return [[name, value ?? (type === "checkbox" ? "on" : "")]];
}

function selectValue(attributes: Attributes, body: string): [string, string][] {
  if (!attributes.name || attributes.disabled !== undefined) return [];
  const { name } = attributes;
  const options = [...body.matchAll(/(<option\b[^>]*>)([^<]*)/g)].map(([, tag = "", text = ""]) => {
    const option = attributesOf(tag);
    return { value: option.value ?? unescaped(text), chosen: option.selected !== undefined };
  });
  const chosen = options.filter((option) => option.chosen);
  if (chosen.length > 0) return chosen.map(({ value }) => [name, value]);
  return attributes.multiple === undefined && options[0] ? [[name, options[0].value]] : [];
}

const control = /(<input\b[^>]*>)|(<textarea\b[^>]*>)([^<]*)<\/textarea>|(<select\b[^>]*>)([\s\S]*?)<\/select>/g;

function fieldsIn(body: string): [string, string][] {
  return [...body.matchAll(control)].flatMap(([, input, area, text = "", select, options = ""]): [string, string][] => {
    if (input) return inputValue(attributesOf(input));
    if (select) return selectValue(attributesOf(select), options);
    const { name } = attributesOf(area ?? "");
    return name ? [[name, unescaped(text.replace(/^\n/, ""))]] : [];
  });
}

/** The forms of a page that a server wrote, in order. Reads what React and the stand-in write, not every HTML. */
export function formsIn(html: string): FormOnPage[] {
  return [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)].map(([, tag = "", body = ""]) => {
    const { action = "", method = "get" } = attributesOf(tag);
    const buttons = [...body.matchAll(/(<button\b[^>]*>)([\s\S]*?)<\/button>/g)].map(([, button = "", inner = ""]) => {
      const { name, value = "", formaction } = attributesOf(button);
      return { text: readable(inner), name, value, formAction: formaction };
    });
    return { action, method: method.toLowerCase() === "post" ? "post" : "get", fields: fieldsIn(body), buttons };
  });
}
