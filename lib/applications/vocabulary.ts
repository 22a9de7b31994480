/** Where an application stands, in the order in which people move through. */
export const APPLICATION_STAGES = [
  { value: "new", label: "New" },
  { value: "screening", label: "Screening" },
  { value: "interview", label: "Interview" },
  { value: "offer", label: "Offer" },
  { value: "hired", label: "Hired" },
  { value: "declined", label: "Declined" },
] as const;
export type ApplicationStage = (typeof APPLICATION_STAGES)[number]["value"];

/** Why somebody is declined: what the recruiter picks, and the sentence that the person reads. */
export const DECLINE_REASONS = [
  {
    value: "experience",
    label: "Others fit the experience more closely",
    sentence: "Other applicants’ experience was closer to what this role needs.",
  },
  {
    value: "skills",
    label: "Skills the role needs are missing",
    sentence: "The role needs skills that we did not find in your application.",
  },
  {
    value: "place",
    label: "Place, time zone or right to work",
    sentence: "The role is bound to a place, hours or a right to work that do not fit.",
  },
  {
    value: "pay",
    label: "Pay does not meet",
    sentence: "What you expect and what the role pays are too far apart.",
  },
  {
    value: "filled",
    label: "The role is filled",
    sentence: "The role has been filled by somebody else.",
  },
  {
    value: "withdrawn",
    label: "The role is no longer open",
    sentence: "The role was withdrawn; this says nothing about you.",
  },
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number]["value"];

/** Bytes that a CV may have. */
export const LARGEST_CV = 5 * 1024 * 1024;
export const CV_TOO_LARGE = "That file is larger than 5 MB. Choose a smaller one.";

/** The cookie by which a browser without script gets back what was typed, where the CV was refused. */
export const SENT_COOKIE = "payboard-kept-application";
