/** The pattern of what is thin, which every pay bar of the page then finds. To stand once on a page, inside an SVG that is drawn. */
export function Hatch() {
  return (
    <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="4" height="4" />
      <path d="M0 0v4" />
    </pattern>
  );
}
