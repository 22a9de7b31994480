import { describeFeed, describeNext, type FeedState } from "@/lib/feeds/describe-feed";
import { BOARD_SOURCES } from "@/lib/feeds/vocabulary";
import { EndFeedForm, ReadSoonForm, SubscribeForm } from "./feed-forms";

export type ShownFeed = FeedState & { id: number; source: string; token: string };

/** The company's boards at its hiring systems that we read, and how the last reading went. */
export function FeedsPanel({
  companyId,
  feeds,
  isOwner,
  asOf,
}: {
  companyId: number;
  feeds: readonly ShownFeed[];
  isOwner: boolean;
  asOf: string;
}) {
  return (
    <section className="panel" aria-labelledby="feeds">
      <h2 id="feeds">Boards that we read</h2>
      <p>
        We look at your board every six hours: new jobs appear here, what you change changes here, and what
        you take down is closed.
      </p>
      {feeds.length > 0 && (
        <ul className="members">
          {feeds.map((feed) => (
            <li key={feed.id}>
              <p>
                <b>{feed.token}</b> at {labelOf(feed.source)}
              </p>
              <p className={feed.lastError ? "error" : undefined}>
                {describeFeed(feed, asOf)} {describeNext(feed, asOf)}
              </p>
              {isOwner && (
                <>
                  {/* A new reading begins a new form. */}
                  <ReadSoonForm key={feed.lastAt} id={feed.id} />
                  <EndFeedForm id={feed.id} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {isOwner ? <SubscribeForm companyId={companyId} /> : feeds.length === 0 && <p>None yet.</p>}
    </section>
  );
}

function labelOf(source: string): string {
  return BOARD_SOURCES.find(({ value }) => value === source)?.label ?? source;
}
