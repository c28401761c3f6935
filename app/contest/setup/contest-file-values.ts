import { isZone } from "../schedule.ts";
import { namedKind, shaped, word } from "./contest-file-words.ts";
import { LICENCES } from "./licences.ts";
import { nearestWord } from "./nearest-word.ts";
import { RESERVED_SLUGS } from "./reserved-slugs.ts";
import { isWrittenTime } from "./written-time.ts";

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const slug = () =>
  shaped(
    (text) => SLUG.test(text) && text.length <= 60,
    "is not a short name for addresses",
    "Write small letters a to z, digits and single hyphens, starting with a letter, at most 60: best-new-feature.",
  );

export const contestSlug = word<string>((given) => {
  if (typeof given === "string" && RESERVED_SLUGS.includes(given))
    return {
      wrong: `is "${given}", which the portal uses for a page of its own`,
      instead: `Write another name, for example ${given}-prize.`,
    };
  const read = slug().safeParse(given);
  return read.success
    ? { value: read.data }
    : {
        wrong: read.error.issues[0]?.message ?? "",
        instead: "Write small letters, digits and single hyphens: cloud-prize.",
      };
});

export const zone = word<string>((given) => {
  if (typeof given === "string" && isZone(given)) return { value: given };
  const near = typeof given === "string" ? nearestWord(given, Intl.supportedValuesOf("timeZone")) : undefined;
  const wrong =
    typeof given === "string" && given ? `is "${given.slice(0, 60)}", which is not a time zone` : namedKind(given);
  return { wrong, instead: `Write an area and a place from the IANA list: ${near ?? "America/Los_Angeles"}.` };
});

export const licence = word<string>((given) => {
  const known = LICENCES.find((each) => each === given);
  if (known) return { value: known };
  const near = typeof given === "string" ? nearestWord(given, LICENCES) : undefined;
  return {
    wrong: `is "${String(given)}", which GitHub does not recognise as a licence`,
    instead: `Write its SPDX name: ${near ?? "Apache-2.0"}.`,
  };
});

export const url = shaped(
  (text) => URL.canParse(text) && /^https?:\/\/[^\s/]+/.test(text) && text.length <= 500,
  "is not a web address",
  "Write it in full: https://example.org/prize.",
);

export const currency = shaped(
  (text) => /^[A-Z]{3}$/.test(text) && Intl.supportedValuesOf("currency").includes(text),
  "is not a currency",
  "Write its three letters: USD.",
);

export const repository = shaped(
  /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/,
  "is not owner/name",
  "Write the owner and the name of the repository as GitHub shows them: Netflix/eureka.",
);

export const login = shaped(
  /^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}$/,
  "is not a GitHub login",
  "Write letters, digits and single hyphens, without the @: octocat.",
);

export const address = shaped(
  (text) => /^[^\s@<>,;"]+@[^\s@<>,;".]+(\.[^\s@<>,;".]+)+$/.test(text) && text.length <= 254,
  "is not a mail address",
  "Write one address: judge@example.org.",
);

export const time = shaped(
  isWrittenTime,
  "is not a date and time",
  "Write year-month-day hour:minute in the contest's zone: 2013-09-15 23:59.",
);

export const day = shaped(
  (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isWrittenTime(`${text} 12:00`),
  "is not a day of the calendar",
  "Write year-month-day: 2013-09-30.",
);
