const OPEN_TO_ALL = { "Access-Control-Allow-Origin": "*" };

/** An answer of the read API, which pages of other sites may ask for, too. It may be held for five seconds. */
export function openAnswer(
  body: string,
  contentType: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, {
    headers: {
      ...OPEN_TO_ALL,
      "Content-Type": contentType,
      "Cache-Control": "private, max-age=5",
      ...headers,
    },
  });
}

/** For pages of other sites that ask with headers of their own. */
export function openOptions(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN_TO_ALL,
      "Access-Control-Allow-Methods": "GET, HEAD",
      "Access-Control-Allow-Headers": "*",
    },
  });
}
