/** The hiring systems whose boards can be read again and again, and where such a board's name stands. */
export const BOARD_SOURCES = [
  { value: "greenhouse", label: "Greenhouse", example: "boards.greenhouse.io/acme" },
  { value: "lever", label: "Lever", example: "jobs.lever.co/acme" },
  { value: "ashby", label: "Ashby", example: "jobs.ashbyhq.com/acme" },
  { value: "workable", label: "Workable", example: "apply.workable.com/acme" },
  { value: "recruitee", label: "Recruitee", example: "acme.recruitee.com" },
  { value: "smartrecruiters", label: "SmartRecruiters", example: "jobs.smartrecruiters.com/acme" },
] as const;
export type BoardSource = (typeof BOARD_SOURCES)[number]["value"];

/** Hours from one reading to the next; after one that failed, which doubles as long as it fails, and the most of that. */
export const READ_EVERY_HOURS = 6;
export const RETRY_AFTER_HOURS = 1;
export const RETRY_AT_MOST_HOURS = 24;
