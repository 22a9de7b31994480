import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GHOST_SENTENCES } from "@/components/moderation/ghost-sentences";
import {
  GHOST_WEIGHTS,
  type GhostInput,
  type GhostInputs,
  ghostScore,
  LEAST_SUSPECT,
} from "@/lib/moderation/ghost-score";

/** All is known, and nothing speaks against it. */
const HONEST: GhostInputs = {
  isVacancy: true,
  daysOpen: 10,
  closed: { n: 40, middleDays: 28 },
  reopened: 0,
  reporters: 0,
  applied: { n: 12, unanswered: 0 },
  daysUnconfirmed: 3,
  doubles: 0,
  statesPay: true,
};
/** Each input at its worst, alone. */
const WORST: Record<GhostInput, Partial<GhostInputs>> = {
  isVacancy: { isVacancy: false },
  daysOpen: { daysOpen: 900 },
  reopened: { reopened: 9 },
  reporters: { reporters: 9 },
  unanswered: { applied: { n: 12, unanswered: 12 } },
  daysUnconfirmed: { daysUnconfirmed: 60 },
  doubles: { doubles: 9 },
  unpaid: { statesPay: false },
};
const INPUTS = Object.keys(GHOST_WEIGHTS) as GhostInput[];
const scoreOf = (over: Partial<GhostInputs>) => ghostScore({ ...HONEST, ...over }).score;
const pointsOf = (input: GhostInput, over: Partial<GhostInputs>) =>
  ghostScore({ ...HONEST, ...over }).parts.find((part) => part.input === input)?.points;

const anyInputs: fc.Arbitrary<GhostInputs> = fc
  .record({
    isVacancy: fc.option(fc.boolean()),
    daysOpen: fc.nat(2_000),
    closed: fc.option(fc.record({ n: fc.nat(100), middleDays: fc.nat(200) })),
    reopened: fc.nat(10),
    reporters: fc.nat(10),
    applied: fc.option(fc.tuple(fc.nat(30), fc.nat(30))),
    daysUnconfirmed: fc.option(fc.nat(100)),
    doubles: fc.nat(20),
    statesPay: fc.boolean(),
  })
  .map(({ applied, ...rest }) => ({
    ...rest,
    applied: applied && { n: Math.max(...applied), unanswered: Math.min(...applied) },
  }));

describe("a ghost score", () => {
  test("is 0 where nothing speaks against a listing, and 100 where everything does", () => {
    expect(scoreOf({})).toBe(0);
    expect(scoreOf(Object.assign({}, ...Object.values(WORST)))).toBe(100);
  });

  test.each(INPUTS)("rises by its weight, and no more, with %s alone", (input) => {
    const { score, parts } = ghostScore({ ...HONEST, ...WORST[input] });
    expect(score).toBe(GHOST_WEIGHTS[input]);
    expect(parts.filter(({ points }) => points !== 0)).toEqual([
      { input, points: GHOST_WEIGHTS[input], most: GHOST_WEIGHTS[input] },
    ]);
  });

  test("shows a moderator nothing for one reason alone", () => {
    expect(Math.max(...Object.values(GHOST_WEIGHTS))).toBeLessThan(LEAST_SUSPECT);
  });

  test("stays below what is shown where nobody asks for more than the old, the reported and our own", () => {
    const { reopened, doubles, unpaid } = WORST;
    expect(scoreOf({ ...reopened, ...doubles, ...unpaid })).toBeLessThan(LEAST_SUSPECT);
  });

  test("adds nothing for what is not known, and says which that is", () => {
    const { score, parts } = ghostScore({
      ...HONEST,
      ...{ isVacancy: null, daysOpen: 900, closed: null, applied: null, daysUnconfirmed: null },
    });
    expect(score).toBe(0);
    expect(parts.filter(({ points }) => points === null).map(({ input }) => input)).toEqual([
      ...["isVacancy", "daysOpen", "unanswered", "daysUnconfirmed"],
    ]);
  });

  test("does not rest on a handful: nine closed listings have no middle, four applicants no share", () => {
    expect(pointsOf("daysOpen", { daysOpen: 900, closed: { n: 9, middleDays: 28 } })).toBeNull();
    expect(pointsOf("daysOpen", { daysOpen: 900, closed: { n: 10, middleDays: 28 } })).toBe(20);
    expect(pointsOf("unanswered", { applied: { n: 4, unanswered: 4 } })).toBeNull();
    expect(pointsOf("unanswered", { applied: { n: 5, unanswered: 5 } })).toBe(15);
  });

  test("takes twice its role's days as nothing strange, and a fortnight as the shortest middle", () => {
    expect(pointsOf("daysOpen", { daysOpen: 56 })).toBe(0);
    expect(pointsOf("daysOpen", { daysOpen: 112 })).toBe(10);
    expect(pointsOf("daysOpen", { daysOpen: 168 })).toBe(20);
    expect(pointsOf("daysOpen", { daysOpen: 28, closed: { n: 40, middleDays: 3 } })).toBe(0);
  });

  test("takes one opening again, half the applicants unanswered and a month unconfirmed as ordinary", () => {
    expect([1, 2, 3, 4].map((reopened) => pointsOf("reopened", { reopened }))).toEqual([0, 5, 10, 15]);
    expect(pointsOf("unanswered", { applied: { n: 10, unanswered: 5 } })).toBe(0);
    expect(pointsOf("daysUnconfirmed", { daysUnconfirmed: 30 })).toBe(0);
  });

  test("believes one reader a third", () => {
    expect([1, 2, 3].map((reporters) => pointsOf("reporters", { reporters }))).toEqual([5, 10, 15]);
  });

  test("is the sum of its parts, from 0 to 100, and none is beyond its weight", () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { score, parts } = ghostScore(inputs);
        expect(parts.map(({ input }) => input)).toEqual(INPUTS);
        expect(score).toBe(parts.reduce((sum, { points }) => sum + (points ?? 0), 0));
        for (const { points, most } of parts)
          if (points !== null) expect(points >= 0 && points <= most).toBe(true);
      }),
    );
  });

  test("never falls when more speaks against a listing", () => {
    const more = fc.constantFrom<(inputs: GhostInputs) => GhostInputs>(
      (inputs) => ({ ...inputs, isVacancy: false }),
      (inputs) => ({ ...inputs, daysOpen: inputs.daysOpen + 20 }),
      (inputs) => ({ ...inputs, reopened: inputs.reopened + 1 }),
      (inputs) => ({ ...inputs, reporters: inputs.reporters + 1 }),
      (inputs) => ({ ...inputs, doubles: inputs.doubles + 1 }),
      (inputs) => ({ ...inputs, statesPay: false }),
      ({ daysUnconfirmed, ...inputs }) => ({
        ...inputs,
        daysUnconfirmed: daysUnconfirmed === null ? null : daysUnconfirmed + 5,
      }),
      ({ applied, ...inputs }) => ({
        ...inputs,
        applied: applied && { ...applied, unanswered: Math.min(applied.n, applied.unanswered + 1) },
      }),
    );
    fc.assert(
      fc.property(anyInputs, more, (inputs, worsen) => {
        expect(ghostScore(worsen(inputs)).score).toBeGreaterThanOrEqual(ghostScore(inputs).score);
      }),
    );
  });

  test("says each of its inputs in words, with the figures", () => {
    const said = (inputs: GhostInputs) => INPUTS.map((input) => GHOST_SENTENCES[input](inputs));
    expect(said({ ...HONEST, ...Object.assign({}, ...Object.values(WORST)), reopened: 3 })).toEqual([
      "Its company says that there is no vacancy",
      "Open for 900 days; 40 of its role closed after 28 days in the middle",
      "Closed and opened again 3 times within a year",
      "9 readers say that it is gone or here twice",
      "12 of 12 who applied more than 30 days ago never heard anything",
      "Confirmed 60 days ago",
      "9 others of its company, title and place are open",
      "States no pay",
    ]);
    const unknown = { isVacancy: null, closed: null, applied: null, daysUnconfirmed: null };
    expect(said({ ...HONEST, ...unknown })).toEqual([
      "Nobody said whether there is a vacancy",
      "Open for 10 days; fewer than 10 of its role closed within a year",
      "Not opened again within a year",
      "Nobody reports it as gone or here twice",
      "People apply elsewhere",
      "Not posted here",
      "No other of its company, title and place is open",
      "States its pay",
    ]);
  });
});
