import { problem } from "@/lib/problem";

/** Whoever asks the API gets the API's kind of answer, not a page. */
function notFound(request: Request) {
  return problem(404, "Not found", `There is nothing at ${new URL(request.url).pathname}.`);
}

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
