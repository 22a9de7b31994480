import { methodUrl } from "@/lib/salaries/sourcing";
import type { Tiers } from "@/lib/salaries/tiers";
import { SALARY_SOURCES } from "@/lib/salaries/vocabulary";

/** Which tiers have no figure, and why. */
export function TierAbsences({ absent }: Pick<Tiers, "absent">) {
  if (absent.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="absent">
      <h2 id="absent">What isn’t shown, and why</h2>
      <dl className="reasons">
        {absent.map(({ source, why }) => (
          <div key={source}>
            <dt>
              <a href={methodUrl(source)}>{SALARY_SOURCES.find(({ value }) => value === source)?.label}</a>
            </dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
