/** What `npm run bench` holds the API against: an answer made for each request, since it reads the address, and no more. */
export function GET(request: Request) {
  return Response.json({ asked: new URL(request.url).searchParams.size });
}
