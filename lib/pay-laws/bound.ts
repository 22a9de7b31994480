import { countOf, formatCount, formatDay } from "@/lib/format";
import { stateName } from "@/lib/places/words";
import type { LintedPosting } from "./posting";
import type { Reach } from "./reach";
import type { PayLaw } from "./vocabulary";

/** Why a law of a place that the posting touches does not bind it. */
export type Exemption = "not-in-posting" | "not-in-force" | "too-small" | "nobody-there";

export type Bound = {
  isBound: "yes" | "likely" | "no";
  /** Why it is not a plain yes, in words; null where it is. */
  reason: string | null;
  /** Null unless `isBound` is `no`. */
  exemption: Exemption | null;
};

/** Whether an employer is bound by a law that its posting touches. */
export function boundOf(law: PayLaw, posting: LintedPosting, reach: Reach, today: string): Bound {
  const { employees, employerStates } = posting;
  if (!law.inPosting) return no("not-in-posting", `states pay ${law.onRequest}, not in the posting`);
  if (law.effectiveOn && law.effectiveOn > today)
    return no("not-in-force", `in force from ${formatDay(law.effectiveOn)}`);
  if (employees !== null && employees < law.employeesMin)
    return no("too-small", `binds ${employersOf(law)}; yours has ${formatCount(employees)}`);
  const isCountedThere = law.employeesCounted !== "all";
  if (isCountedThere && !reach.isThere && employerStates && !employerStates.includes(law.state))
    return no("nobody-there", `the company has nobody in ${stateName(law.state)}`);
  const doubts = [
    sizeDoubt(law, posting),
    reach.isSure ? null : "we don’t know whether it reaches so far",
    isCountedThere && !reach.isThere && !employerStates && law.covers === ""
      ? `we don’t know whether the company has people in ${stateName(law.state)}`
      : null,
  ].filter((doubt) => doubt !== null);
  if (doubts.length > 0) return { isBound: "likely", reason: doubts.join("; "), exemption: null };
  return { isBound: "yes", reason: null, exemption: null };
}

/** "any employer", "employers of 4 or more", "employers of 30 or more in Minnesota", "employers with anybody in Colorado" */
export function employersOf({ employeesMin, employeesCounted, state }: PayLaw): string {
  const isOneThere = employeesCounted === "one-in-state";
  if (employeesMin <= 1) return isOneThere ? `employers with anybody in ${stateName(state)}` : "any employer";
  const where = {
    all: "",
    "in-state": ` in ${stateName(state)}`,
    "one-in-state": `, at least one of them in ${stateName(state)},`,
  };
  return `employers of ${formatCount(employeesMin)} or more${where[employeesCounted]}`;
}

function no(exemption: Exemption, reason: string): Bound {
  return { isBound: "no", reason, exemption };
}

/** A total says nothing of how many of them are in the state, unless all are. */
function sizeDoubt(law: PayLaw, { employees, employerStates }: LintedPosting): string | null {
  if (law.employeesMin <= 1) return null;
  if (employees === null) return `it binds ${employersOf(law)}, and we don’t know the company’s size`;
  const isAllThere = employerStates?.length === 1 && employerStates[0] === law.state;
  if (law.employeesCounted !== "in-state" || isAllThere) return null;
  const total = countOf(employees, "employee");
  return `it counts only those in ${stateName(law.state)}, and we know only the total of ${total}`;
}
