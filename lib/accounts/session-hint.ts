/**
 * The cookie beside a session, which scripts can't read: whether there is one, for what the header shows on pages
 * that are made once for everybody. It opens nothing.
 */
export const SESSION_HINT = "payboard.in";
