import { formatAge } from "@/lib/format";
import type { ListingCard as Listing } from "@/lib/listings/board";
import { PayColumn } from "./pay-column";

const SKILLS_SHOWN = 4;

/**
 * One row of a list: what it is, and what it pays. `asOf` is the instant from which its age is counted;
 * `heading` keeps the order of the page's headings.
 */
export function ListingCard({
  listing,
  asOf,
  heading: Heading = "h2",
}: {
  listing: Listing;
  asOf: string;
  heading?: "h2" | "h3";
}) {
  const { title, url, company, where, labels, skills, postedAt } = listing;
  return (
    <article className="listing">
      <div>
        <Heading>
          <a href={url}>{title}</a>
        </Heading>
        <p className="who line">
          <b>{company.name}</b>
          <span>{where}</span>
          <span>{labels.workplace}</span>
        </p>
        <p className="what line">
          {labels.level && <span>{labels.level}</span>}
          {labels.type && <span>{labels.type}</span>}
          {skills.length > 0 && (
            <span className="skills">
              {skills
                .slice(0, SKILLS_SHOWN)
                .map(({ label }) => label)
                .join(", ")}
            </span>
          )}
          <span>{formatAge(postedAt, asOf)}</span>
          <span>{labels.via}</span>
        </p>
      </div>
      <PayColumn {...listing} />
    </article>
  );
}
