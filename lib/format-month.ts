// Apart from the other formats, and marked as pure: where nobody writes months, nobody gets this.
const months = /* @__PURE__ */ new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "May 2025" from "2025-05". */
export function formatMonth(month: string): string {
  return months.format(new Date(`${month}-01T00:00:00Z`));
}
