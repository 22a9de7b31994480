import { ScrollRegion } from "@/components/ui/scroll-region";
import { countOf, formatCount } from "@/lib/format";
import type { Figures } from "@/lib/salaries/figures";
import { modelQuality, type RoleQuality } from "@/lib/salaries/model-quality";
import { formatError, formatPart, listed } from "@/lib/salaries/sentences";
import { MIN_SHOWN, MIN_SOLID, MOST_MODEL_ERROR } from "@/lib/salaries/vocabulary";

/** How pay is modelled where too few filings say it, and how far off that is: from the checks themselves. */
export function TheModel({ figures }: { figures: Figures }) {
  const { roles, all, shown } = modelQuality(figures);
  const kept = roles.filter(({ isShown }) => isShown);
  const left = roles.filter(({ isShown }) => !isShown);
  return (
    <>
      <section aria-labelledby="modelled">
        <h2 id="modelled">Modelled pay: where too few filings say it</h2>
        <p>
          Most roles have {MIN_SOLID} filings in a handful of states. Elsewhere we multiply two things that
          are known: the median wage of the role’s occupation in the state (BLS), and the role’s premium,
          which is how its offers stand to that wage elsewhere. In each state with {MIN_SHOWN} filings or
          more, the median offer is divided by the occupation’s median wage there, of the survey nearest in
          time; the premium is the middle of these states, each weighing as the square root of its filings, so
          that California counts for more and decides nothing alone. Percentiles spread about the median as
          they do in those states. The result is always called modelled, shown as a range with both of its
          inputs, and never told to search engines. The range is as wide as the model was off in the middle of
          the role’s checks; with fewer than five checks it is not taken to be nearer than over all roles.
        </p>
        <p>
          <b>How far off it is.</b> In each state where a role has {MIN_SOLID} filings, the model is reckoned
          without them and set against their median. Over all {countOf(all.cells, "such cell")} it was off by{" "}
          <strong id="model-error">{all.error === null ? "an unknown part" : formatError(all.error)}</strong>{" "}
          in the middle
          {shown.error !== null &&
            `, and by ${formatError(shown.error)} over the ${formatCount(shown.cells)} cells of the ${kept.length} roles whose modelled figures are shown`}
          . A role with fewer than {MIN_SOLID} such filings or three such states, that can’t be checked, or
          whose checks were off by more than {formatPart(MOST_MODEL_ERROR)}, shows no modelled figure
          {left.length > 0 && `: ${listed(left.map(({ role }) => role.plural))}`}.
        </p>
        <ScrollRegion label="How far off the model is">
          <table className="pay-table" id="model-checks">
            <caption>How far off the model is, by role</caption>
            <thead>
              <tr>
                <th scope="col">Role</th>
                <th scope="col" className="n">
                  Filings
                </th>
                <th scope="col" className="n">
                  States checked
                </th>
                <th scope="col" className="n">
                  Median error
                </th>
                <th scope="col">Modelled figures</th>
              </tr>
            </thead>
            <tbody>
              {roles.map((row) => (
                <tr key={row.role.slug}>
                  <th scope="row">{row.role.label}</th>
                  <td className="n">{formatCount(row.filings)}</td>
                  <td className="n">{row.states}</td>
                  <td className="n">{row.error === null ? "none" : formatError(row.error)}</td>
                  <td>{row.isShown ? "shown" : `not shown: ${whyNot(row)}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <p>
          <b>What it can’t say.</b> It supposes that a role is paid alike beside its occupation in every
          state. The wages and the filings are of different years. A range of usual error is no promise: half
          of the checks were farther off.
        </p>
      </section>
      <section aria-labelledby="like-for-like">
        <h2 id="like-for-like">Like for like: the title without its place</h2>
        <p>
          Offers to back-end engineers are high partly because many are made in California. To set the place
          apart, each filing is divided by the median of all filings of its own state and occupation, whatever
          their title, where there are {MIN_SHOWN} or more of those. The median of these quotients is the
          role’s ratio; 1.09 means nine per cent more than others filed alongside. Its interval is by
          bootstrap, as for <a href="#filings">filings</a>. Two roles are compared by their ratios; a
          difference whose interval includes none at all is called no significant difference.
        </p>
        <p>
          <b>What it can’t say.</b> Level and employer stay in it: a title that large firms use for seniors
          looks better paid.
        </p>
      </section>
    </>
  );
}

function whyNot({ filings, error }: RoleQuality): string {
  if (filings === 0) return `fewer than ${MIN_SOLID} filings or three states`;
  return error === null ? "no state to check it against" : `off by more than ${formatPart(MOST_MODEL_ERROR)}`;
}
