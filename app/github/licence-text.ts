import type { RepositoryFacts } from "#app/contest/repository/facts.ts";

/** Words by which a licence is known, the narrower ones first: an AGPL contains the words of a GPL. */
const KNOWN: readonly (readonly [spdxId: string, ...phrases: RegExp[]])[] = [
  ["AGPL-3.0", /gnu affero general public license/, /version 3/],
  ["LGPL-3.0", /gnu lesser general public license/, /version 3/],
  ["LGPL-2.1", /gnu lesser general public license/, /version 2\.1/],
  ["GPL-3.0", /gnu general public license/, /version 3/],
  ["GPL-2.0", /gnu general public license/, /version 2/],
  ["Apache-2.0", /apache license,?( software license)?,? version 2\.0|apache license .{0,40}version 2\.0/],
  ["MPL-2.0", /mozilla public license,? version 2\.0/],
  ["EPL-2.0", /eclipse public license .{0,4}v(ersion)? ?2\.0/],
  ["EPL-1.0", /eclipse public license .{0,4}v(ersion)? ?1\.0/],
  ["BSL-1.0", /boost software license/],
  ["Unlicense", /free and unencumbered software released into the public domain/],
  ["CC0-1.0", /cc0 1\.0 universal/],
  ["ISC", /permission to use, copy, modify, and\/or distribute this software/],
  ["MIT", /permission is hereby granted, free of charge, to any person obtaining a copy/],
  ["BSD-3-Clause", /redistribution and use in source and binary forms/, /neither the name/],
  ["BSD-2-Clause", /redistribution and use in source and binary forms/],
  ["BSD-3-Clause", /bsd 3-clause/],
  ["MIT", /^the mit license|^mit license/],
];

/** Words that take back what a free licence gives. */
const ADDITIONS = /commons clause|additional restrictions?|non-?commercial use only|may not be used for commercial/;

/** What the text of a licence file says by itself, whatever GitHub's detector makes of it. */
export function readLicenceText(path: string, text: string): NonNullable<RepositoryFacts["licenceFile"]> {
  const words = text.toLowerCase().replace(/\s+/g, " ").trim();
  const known = KNOWN.find(([, ...phrases]) => phrases.every((phrase) => phrase.test(words)));
  return { path, spdxId: known?.[0] ?? null, hasAdditions: ADDITIONS.test(words) };
}
