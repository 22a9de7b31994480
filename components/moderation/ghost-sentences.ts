import { countOf, formatCount } from "@/lib/format";
import {
  ANSWER_WITHIN_DAYS,
  type GhostInput,
  type GhostInputs,
  LEAST_APPLIED,
  LEAST_CLOSED,
} from "@/lib/moderation/ghost-score";

/** Each input of a ghost score in words, with its figures. */
export const GHOST_SENTENCES: Record<GhostInput, (inputs: GhostInputs) => string> = {
  isVacancy: ({ isVacancy }) => {
    if (isVacancy === null) return "Nobody said whether there is a vacancy";
    return isVacancy
      ? "Its company says that there is a vacancy"
      : "Its company says that there is no vacancy";
  },
  daysOpen: ({ daysOpen, closed }) => {
    const open = `Open for ${countOf(daysOpen, "day")}`;
    if (!closed || closed.n < LEAST_CLOSED)
      return `${open}; fewer than ${LEAST_CLOSED} of its role closed within a year`;
    const middle = countOf(Math.round(closed.middleDays), "day");
    return `${open}; ${formatCount(closed.n)} of its role closed after ${middle} in the middle`;
  },
  reopened: ({ reopened }) =>
    reopened === 0
      ? "Not opened again within a year"
      : `Closed and opened again ${reopened === 1 ? "once" : `${formatCount(reopened)} times`} within a year`,
  reporters: ({ reporters }) =>
    reporters === 0
      ? "Nobody reports it as gone or here twice"
      : `${countOf(reporters, "reader says", "readers say")} that it is gone or here twice`,
  unanswered: ({ applied }) => {
    if (!applied) return "People apply elsewhere";
    const who = `applied more than ${ANSWER_WITHIN_DAYS} days ago`;
    if (applied.n < LEAST_APPLIED) return `Fewer than ${LEAST_APPLIED} ${who}`;
    return `${formatCount(applied.unanswered)} of ${formatCount(applied.n)} who ${who} never heard anything`;
  },
  daysUnconfirmed: ({ daysUnconfirmed }) =>
    daysUnconfirmed === null ? "Not posted here" : `Confirmed ${countOf(daysUnconfirmed, "day")} ago`,
  doubles: ({ doubles }) =>
    doubles === 0
      ? "No other of its company, title and place is open"
      : `${countOf(doubles, "other")} of its company, title and place ${doubles === 1 ? "is" : "are"} open`,
  unpaid: ({ statesPay }) => (statesPay ? "States its pay" : "States no pay"),
};
