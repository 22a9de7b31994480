import { answerFeed } from "@/lib/listings/feed-response";

export function GET(request: Request) {
  return answerFeed(request, "feed.json");
}
