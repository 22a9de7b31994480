/** Bytes that a logo may have as it is uploaded. */
export const LARGEST_LOGO = 2 * 1024 * 1024;
export const LOGO_TOO_LARGE = "That file is larger than 2 MB. Choose a smaller one.";

/** Pixels of a logo's longer side as it is kept. */
export const LOGO_SIDE = 256;

/** The cookie by which a browser without script gets back what was typed, where the logo was refused. */
export const PROFILE_COOKIE = "payboard-kept-profile";
