import type { Ghost } from "@/lib/moderation/load-ghosts";
import { GHOST_SENTENCES } from "./ghost-sentences";

/** Listings with their ghost scores, what speaks for each, and on demand all that was looked at. */
export function GhostList({ ghosts, namesCompany }: { ghosts: readonly Ghost[]; namesCompany: boolean }) {
  return (
    <ol className="ghosts">
      {ghosts.map(({ id, title, url, company, companySlug, score, parts, inputs }) => (
        <li key={id}>
          <p className="score">
            <b>{score}</b> <span className="source">of 100</span>
          </p>
          <div>
            <p>
              <a href={url}>{title}</a>
              {namesCompany && (
                <>
                  {" at "}
                  <a href={`/admin/companies/${companySlug}`}>{company}</a>
                </>
              )}
            </p>
            <p className="why">
              {parts
                .filter(({ points }) => points)
                .map(({ input, points }) => `${GHOST_SENTENCES[input](inputs)} (+${points})`)
                .join(". ")}
            </p>
            <details>
              <summary>All inputs</summary>
              <table>
                <thead className="sr">
                  <tr>
                    <th scope="col">What is known</th>
                    <th scope="col">Points</th>
                  </tr>
                </thead>
                <tbody>
                  {parts.map(({ input, points, most }) => (
                    <tr key={input}>
                      <td>{GHOST_SENTENCES[input](inputs)}</td>
                      <td className="n">{points === null ? "not known" : `${points} of ${most}`}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          </div>
        </li>
      ))}
    </ol>
  );
}
