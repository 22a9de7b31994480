/** The address a visitor comes from, as the nearest server has it; what stands before it they may have written themselves. */
export function visitorAddress(headers: Pick<Headers, "get">): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
}
