/** Where the pairs of leaves sit on one arm, in degrees from the foot. */
const PAIRS = [22, 46, 70, 94, 118] as const;

const LEAF = "M0 0C1.6-1.9 4-2 6.4-.3 4.4 1.3 1.7 1.5 0 0Z";

/** A leaf at an angle from the foot, turned away from the stem: outwards above 0, inwards below. */
function Leaf({ angle, turn }: { angle: number; turn: number }) {
  return <path d={LEAF} transform={`rotate(${-angle} 16 16) translate(16 26.6) rotate(${turn})`} />;
}

/** The right arm of the wreath; the left one is its mirror image. */
function Arm({ closed }: { closed: boolean }) {
  return (
    <>
      {PAIRS.map((angle) => (
        <g key={angle}>
          <Leaf angle={angle} turn={38} />
          <Leaf angle={angle + 10} turn={-34} />
        </g>
      ))}
      {closed ? <Leaf angle={141} turn={38} /> : null}
      <Leaf angle={closed ? 150 : 139} turn={closed ? 10 : 2} />
    </>
  );
}

type SprigProps = { closed?: boolean; title?: string; className?: string };

/**
 * The mark of the portal: a laurel sprig, open at the top; `closed` makes it the full ring of a published contest.
 * Decoration beside a name unless `title` says what it stands for. Sized by a class, coloured by the text around it.
 */
export function Sprig({ closed = false, title, className = "size-6" }: SprigProps) {
  const stem = closed
    ? "M16 26.6a10.6 10.6 0 1 0-.1 0Z"
    : "M16 26.6A10.6 10.6 0 0 0 22.4 7.6M16 26.6A10.6 10.6 0 0 1 9.6 7.6";
  const arm = <Arm closed={closed} />;
  return (
    <>
      <svg viewBox="0 0 32 32" className={className} fill="currentColor" aria-hidden>
        <path d={stem} fill="none" stroke="currentColor" strokeWidth="0.9" strokeLinecap="round" />
        {arm}
        <g transform="matrix(-1 0 0 1 32 0)">{arm}</g>
      </svg>
      {title ? <span className="sr-only">{title}</span> : null}
    </>
  );
}
