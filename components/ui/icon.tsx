/** Each is a function of its own, so that a page loads only those it draws. */
export const SearchIcon = () => <Icon path="M7 12.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM11 11l3.5 3.5" />;
export const CloseIcon = () => <Icon path="M4 4l8 8M12 4l-8 8" />;
export const FiltersIcon = () => <Icon path="M2 4h12M4.5 8h7M7 12h2" />;
export const LeaveIcon = () => <Icon path="M6 3H3v10h10v-3M9 3h4v4M13 3 7 9" />;

/** Drawn on a 16 px square in the colour of the text around. */
function Icon({ path }: { path: string }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
