import { DAYS } from "@/lib/visits/figures";

/** What the figures are, and what they are not made with. */
export function HowCounted() {
  return (
    <p className="source">
      Views, visitors and applications of the last {DAYS} days (UTC). A visitor is counted once a day, without
      cookies or anybody else’s help; who they were is forgotten the day after. Robots and your own looks are
      left out. Where people apply on another site, their clicks to get there stand for applications.
    </p>
  );
}
