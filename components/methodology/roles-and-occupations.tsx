import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatCount } from "@/lib/format";
import { formatMonth } from "@/lib/format-month";
import { TITLE_PATTERNS } from "@/lib/roles/title-patterns";
import type { Figures } from "@/lib/salaries/figures";
import { PRICED_ROLES, rolePayUrl } from "@/lib/salaries/priced-roles";
import { officialTitle, whyOccupation } from "@/lib/salaries/role-occupations";
import { formatDollars } from "@/lib/salaries/sentences";

/** Which occupation each role stands under and why, and how titles are read. */
export function RolesAndOccupations({ figures }: { figures: Figures }) {
  return (
    <>
      <section aria-labelledby="roles">
        <h2 id="roles">Roles and occupations</h2>
        <p>
          People search for “back-end engineer”; official statistics know the codes of the 2018 Standard
          Occupational Classification (SOC). Each role stands under one code, whose wages are set beside it.
        </p>
        <h3>Why back-end, front-end and full-stack are under 15-1252</h3>
        <p>
          O*NET, the Department of Labor’s catalogue of occupations, files titles such as “back end developer”
          under 15-1254, web developers{wage(figures, "15-1254")}. Employers do not: four in five filings with
          back-end titles (81% of 209, October to December 2023) use 15-1252, software developers
          {wage(figures, "15-1252")}. The occupation that employers themselves name is the better yardstick.
        </p>
        <ScrollRegion label="Each role and its occupation">
          <table className="pay-table" id="soc">
            <caption>Each role, its code and why</caption>
            <thead>
              <tr>
                <th scope="col">Role</th>
                <th scope="col">SOC</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {PRICED_ROLES.map(({ slug, label, soc }) => (
                <tr key={slug}>
                  <th scope="row">
                    <a href={rolePayUrl(slug)}>{label}</a>
                  </th>
                  <td>
                    <span className="num">{soc}</span> <span className="rests-on">{officialTitle(soc)}</span>
                  </td>
                  <td>{whyOccupation(slug)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
        <Titles />
      </section>
      <section aria-labelledby="licences">
        <h2 id="licences">Licences</h2>
        <p>
          Wages: U.S. Bureau of Labor Statistics. Filings: U.S. Department of Labor, Office of Foreign Labor
          Certification. Prices: U.S. Bureau of Economic Analysis. Occupation codes: 2018 Standard
          Occupational Classification. All are in the public domain. Our own tables of them come with Payboard
          and may be used as they are; please name the source and its date. Technologies by occupation: O*NET
          29.3 Database, U.S. Department of Labor, Employment and Training Administration, CC BY 4.0,
          modified.
        </p>
      </section>
    </>
  );
}

function Titles() {
  return (
    <>
      <h3 id="titles">How titles are read</h3>
      <p>
        Filings and listings are read by the same rules. A title is put in small letters and one spelling
        (“Front End” and “front-end” are “frontend”, “SWE” is “software engineer”), words of rank are dropped
        (“Senior”, “II”), and it is cut at commas, dashes and brackets. The first part with a noun that says
        what somebody is decides; of several fields the one nearest to that noun counts, so that a “Security
        Data Engineer” is a data engineer. A bare “Software Engineer” takes the field named beside it. Those
        who sell, support or build things other than software have none of these roles.
      </p>
      <ScrollRegion label="Words of titles">
        <table className="pay-table" id="patterns">
          <caption>The words that make a title each role’s</caption>
          <thead>
            <tr>
              <th scope="col">Role</th>
              <th scope="col">Words</th>
              <th scope="col">With</th>
              <th scope="col">For example</th>
            </tr>
          </thead>
          <tbody>
            {TITLE_PATTERNS.map(({ role, words, nouns, examples }) => (
              <tr key={role}>
                <th scope="row">{PRICED_ROLES.find(({ slug }) => slug === role)?.label}</th>
                <td>{words}</td>
                <td>{nouns}</td>
                <td className="quiet">{examples.join("; ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <h3>What differs from matching words anywhere in a title</h3>
      <p>
        In the filings of October to December 2023, 176 titles hold both “back end” and “engineer”. The rules
        leave out three “Backend/ETL Engineers” (data engineers) and two managers, and add two who write “SWE”
        or “server side”: 173. And 34 hold “back end” and “developer”; the rules leave out a full-stack
        developer and a software engineer, and add four Node.js developers: 36.
      </p>
      <p>
        <b>What it can’t say.</b> A title is what an employer calls a job. Two employers call the same work by
        different names, and the rules know nothing of the work.
      </p>
    </>
  );
}

/** ", whose median was $92,650 in May 2025 (BLS, 70,080 jobs)" */
function wage(figures: Figures, soc: string): string {
  const wages = figures.wages(soc, "US");
  if (!wages || wages.median === null || wages.employment === null) return "";
  return `, whose median was ${formatDollars(wages.median)} in ${formatMonth(wages.vintage)} (BLS, ${formatCount(wages.employment)} jobs)`;
}
