/** Whether it is an id as Postgres writes them: asking it for any other text as one is a fault. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
