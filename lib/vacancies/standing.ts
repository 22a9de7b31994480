const STAGES: Record<string, string> = {
  draft: "Draft",
  "in-review": "In review",
  returned: "Returned: needs a change",
  published: "Published",
};
const CLOSED: Record<string, string> = {
  filled: "Closed: filled",
  withdrawn: "Closed: withdrawn",
  expired: "Closed: expired",
  suspended: "Closed: company suspended",
};

/** Where a vacancy stands, in words: its listing's state once there is one. */
export function standingOf({
  stage,
  listing,
}: {
  stage: string;
  listing: { status: string; closedReason: string | null } | null;
}): string {
  if (!listing) return STAGES[stage] ?? stage;
  if (listing.status === "closed") return CLOSED[listing.closedReason ?? ""] ?? "Closed";
  return stage === "published"
    ? "On the board"
    : `On the board; a change is ${stage === "draft" ? "a draft" : "in review"}`;
}
