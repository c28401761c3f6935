/** Where the leaves of the wreath sit: degrees from the foot, along one arm. */
const LEAVES = [26, 52, 78, 104, 130, 154] as const;

/** One leaf at an angle from the foot of the wreath; `side` is 1 for the right arm, -1 for the left. */
function Leaf({ angle, side }: { angle: number; side: 1 | -1 }) {
  return (
    <g transform={`rotate(${-angle * side} 16 16)`}>
      <path d="M16 28.6c-1.5-1.9-1.3-4.4.4-6.1 1.4 2 1.2 4.4-.4 6.1Z" transform={`rotate(${-62 * side} 16 27.6)`} />
      <path d="M16 26.6c-1-1.6-.8-3.4.3-4.7 1 1.5.9 3.3-.3 4.7Z" transform={`rotate(${-118 * side} 16 26.2)`} />
    </g>
  );
}

type SprigProps = { closed?: boolean; title?: string; className?: string };

/**
 * The mark of the portal: a laurel sprig, open at the top; `closed` makes it the full ring of a published contest.
 * Decoration beside a name unless `title` says what it stands for. Sized by a class, coloured by the text around it.
 */
export function Sprig({ closed = false, title, className = "size-6" }: SprigProps) {
  const angles = closed ? [...LEAVES, 176] : LEAVES;
  const arm = closed
    ? "M16 27.2a11.2 11.2 0 1 0-.1 0Z"
    : "M16 27.2A11.2 11.2 0 0 0 20.6 5.8M16 27.2A11.2 11.2 0 0 1 11.4 5.8";
  return (
    <>
      <svg viewBox="0 0 32 32" className={className} fill="currentColor" aria-hidden>
        <path d={arm} fill="none" stroke="currentColor" strokeWidth="1.1" strokeLinecap="round" />
        {angles.map((angle) => (
          <g key={angle}>
            <Leaf angle={angle} side={1} />
            <Leaf angle={angle} side={-1} />
          </g>
        ))}
      </svg>
      {title ? <span className="sr-only">{title}</span> : null}
    </>
  );
}
