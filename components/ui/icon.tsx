/** Drawn on a 16 px square with a 1.5 px stroke in the colour of the text around. */
const PATHS = {
  search: "M7 12.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM11 11l3.5 3.5",
  close: "M4 4l8 8M12 4l-8 8",
  filters: "M2 4h12M4.5 8h7M7 12h2",
  leave: "M6 3H3v10h10v-3M9 3h4v4M13 3 7 9",
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
