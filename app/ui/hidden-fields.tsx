export type HiddenValues = Record<string, string | number | readonly string[]>;

/** Values that travel with a form unseen; a list becomes one field for each of its words. */
export function HiddenFields({ values }: { values: HiddenValues }) {
  return (
    <>
      {Object.entries(values).flatMap(([name, value]) =>
        [value].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
      )}
    </>
  );
}
