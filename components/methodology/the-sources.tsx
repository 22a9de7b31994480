import { formatCount } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import type { Figures } from "@/lib/salaries/figures";
import { PRICED_ROLES } from "@/lib/salaries/priced-roles";
import { formatPart, listed } from "@/lib/salaries/sentences";
import { sourceName } from "@/lib/salaries/sourcing";
import { DOMINANT_SHARE } from "@/lib/salaries/vocabulary";

/** The three sources: filings, wages, and the board's own listings. */
export function TheSources({ figures }: { figures: Figures }) {
  const [quarter] = figures.vintages("lca");
  const surveys = figures.vintages("oews");
  const filed = PRICED_ROLES.reduce((sum, { slug }) => sum + (figures.filings(slug, "US")?.n ?? 0), 0);
  return (
    <>
      <section aria-labelledby="filings">
        <h2 id="filings">Filings: what employers offer</h2>
        <p>
          An employer who hires somebody on an H-1B visa must first state the job’s title, place and pay to
          the U.S. Department of Labor. Those statements are public. We read the certified ones for full-time
          work
          {quarter &&
            ` of one quarter (${sourceName("lca", quarter)}): ${formatCount(filed)} of them name one of our roles`}
          . Pay is base pay at the lower end of what was offered, without bonus or shares; what comes to less
          than $20,000 or more than $1,000,000 a year is dropped as a slip.
        </p>
        <p>
          The percentiles are of all filings of a role in a place, interpolated between the two nearest. The
          median’s 95% interval is by bootstrap: a thousand samples drawn from the filings, from a fixed seed,
          so that the same file gives the same interval. Where one employer made over{" "}
          {formatPart(DOMINANT_SHARE)} of the filings, the page says so.
        </p>
        <p>
          <b>What they can’t say.</b> They are offers to one kind of worker, not wages of everybody. Large
          firms and staffing firms file most; people who need no visa may be paid otherwise. A quarter is a
          moment, and ours is not a recent one.
        </p>
      </section>
      <section aria-labelledby="bls">
        <h2 id="bls">BLS wages: what everybody in an occupation earns</h2>
        <p>
          Occupational Employment and Wage Statistics (OEWS) of the U.S. Bureau of Labor Statistics: a survey
          of workplaces, pooled over three years, by state and occupation.
          {surveys.length > 0 &&
            ` We hold ${listed([...surveys].reverse().map(formatMonth))} and show the newest that has a median.`}{" "}
          The number beside each figure is the jobs that it stands for, as the Bureau rounds it.
        </p>
        <p>
          A change since last year is shown where both years have the figure. Two years in a row share much of
          their sample, and the Bureau warns against reading small changes. The states shown as having moved
          most are those with 1,000 jobs or more in both years.
        </p>
        <p>
          <b>What they can’t say.</b> They know occupations, not titles: back-end engineers are in them among
          all software developers, at every level. They hold wages, not bonuses or shares.
        </p>
      </section>
      <section aria-labelledby="advertised">
        <h2 id="advertised">Advertised pay: what open listings here state</h2>
        <p>
          The middle of the range that each open listing states in US dollars, as a year’s pay. A listing that
          names three states counts once in each of them, and once in the nation; one that can’t be worked in
          the US isn’t counted. Percentiles are of those middles. Figures by level go by the level that a
          title states, those by skill by what the listing names.
        </p>
        <p>
          A skill “goes with” higher pay where the median of the listings that name it is above that of all of
          the role’s. Its 95% interval is by order statistics; where that reaches down to the median of all,
          the difference may be chance, and where many skills are looked at, some will seem clear by chance
          alone. Listings that ask for a skill differ in other ways, too: place, level, employer.
        </p>
        <p>
          <b>What it can’t say.</b> It is what employers advertise, not what anybody is paid, and only of
          those who state their pay and whose listings are here. On a fresh installation the listings are
          invented samples, and every figure of them says so.
        </p>
      </section>
    </>
  );
}
