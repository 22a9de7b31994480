import type { ShareView } from "@/lib/trends/shares";
import type { StatesView } from "@/lib/trends/states";
import { ShareFigure } from "./share-figure";
import { StateMultiples } from "./state-multiples";

/** What the page of trends shows below its headline chart. */
export type StatesPage = { view: StatesView; shares: ShareView[]; siteUrl: string; asOf: string };

/** The 51 states side by side, and the shares of postings that offer remote work and that state pay. */
export function StatesAndShares({ json }: { json: string }) {
  const { view, shares, siteUrl, asOf }: StatesPage = JSON.parse(json);
  return (
    <div className="below-trends">
      <StateMultiples view={view} siteUrl={siteUrl} asOf={asOf} />
      <div className="shares">
        {shares.map((share) => (
          <ShareFigure key={share.key} share={share} siteUrl={siteUrl} asOf={asOf} />
        ))}
      </div>
    </div>
  );
}
