import { afterEach, expect, test, vi } from "vitest";
import { VISITOR } from "@/lib/accounts/actor";
import { countVisit } from "@/lib/visits/count-visit";
import { countView } from "@/lib/visits/mutations";

vi.mock("@/lib/visits/mutations", () => ({ countView: vi.fn(), countApplyClick: vi.fn() }));

const NOW = new Date("2026-03-02T12:00:00Z");
const looker = Promise.resolve({ address: "203.0.113.7", userAgent: "Firefox", actor: VISITOR });

afterEach(() => {
  vi.restoreAllMocks();
});

test("a count that fails breaks nothing, and an outage is one line in the log", async () => {
  const complain = vi.spyOn(console, "error").mockImplementation(() => {});
  const count = vi.mocked(countView).mockRejectedValue(new Error("The database is away."));
  await countVisit("view", 1, looker, NOW);
  await countVisit("view", 2, looker, NOW);
  expect(complain).toHaveBeenCalledTimes(1);

  count.mockResolvedValueOnce(undefined);
  await countVisit("view", 3, looker, NOW);
  await countVisit("view", 4, looker, NOW);
  expect(complain).toHaveBeenCalledTimes(2);
});

test("a robot is not counted", async () => {
  await countVisit("view", 1, Promise.resolve(null), NOW);
  expect(countView).not.toHaveBeenCalledWith(1, null, NOW);
});
