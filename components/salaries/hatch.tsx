/** The pattern of what is thin, which every pay bar of the page then finds. It stands once on a page, in its frame. */
export function Hatch() {
  return (
    <svg className="hatch" width="0" height="0" aria-hidden="true">
      <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" />
        <path d="M0 0v4" />
      </pattern>
    </svg>
  );
}
