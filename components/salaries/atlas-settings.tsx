import { Alternatives, Choice, type Option } from "@/components/ui/settings";
import { formatMonth } from "@/lib/format-month";
import { STATES } from "@/lib/places/vocabulary";
import { ROLES } from "@/lib/roles/vocabulary";
import type { Atlas } from "@/lib/salaries/atlas";
import { DEFAULT_SALARIES, type SalaryFilters, salariesUrl } from "@/lib/salaries/filters";
import { SALARY_SOURCES, STATISTICS } from "@/lib/salaries/vocabulary";

/** What can be asked for: lists in a form, which works without script by its button, and alternatives as links. */
export function AtlasSettings({ atlas: { filters, vintages } }: { atlas: Atlas }) {
  const { role, source, statistic, per, prices, vintage, state } = filters;
  const months = vintages.map((month, index) => ({
    value: index === 0 ? "" : month,
    label: formatMonth(month),
  }));
  return (
    <form className="settings" action="/salaries" aria-label="Which figures" data-auto-submit="">
      <Choice name="role" label="Role" value={role} usual={DEFAULT_SALARIES.role} options={PAID} />
      <Choice
        name="statistic"
        label="Figure"
        value={statistic}
        usual={DEFAULT_SALARIES.statistic}
        options={STATISTICS}
      />
      {months.length > 1 && (
        <Choice name="vintage" label="As of" value={vintage ?? ""} usual="" options={months} />
      )}
      <Choice name="state" label="State" value={state ?? ""} usual="" options={PLACES} />
      {source !== DEFAULT_SALARIES.source && <input type="hidden" name="source" value={source} />}
      {per !== DEFAULT_SALARIES.per && <input type="hidden" name="per" value={per} />}
      {prices !== DEFAULT_SALARIES.prices && <input type="hidden" name="prices" value={prices} />}
      <button className="button small" type="submit">
        Show
      </button>
      <Alternatives
        label="Source"
        chosen={source}
        options={SALARY_SOURCES.filter(({ value }) => value === "lca" || value === "oews")}
        // A source has vintages of its own.
        url={(value) => salariesUrl({ ...filters, source: value as SalaryFilters["source"], vintage: null })}
      />
      <Alternatives
        label="Unit"
        chosen={per}
        options={UNITS}
        url={(value) => salariesUrl({ ...filters, per: value as SalaryFilters["per"] })}
      />
      <Alternatives
        label="Prices"
        chosen={prices}
        options={PRICES}
        url={(value) => salariesUrl({ ...filters, prices: value as SalaryFilters["prices"] })}
      />
    </form>
  );
}

const PAID: Option[] = ROLES.filter(({ slug }) => slug !== "other").map(({ slug, label }) => ({
  value: slug,
  label,
}));
const PLACES: Option[] = [
  { value: "", label: "None outlined" },
  ...STATES.map(({ code, name }) => ({ value: code, label: name })),
];
const UNITS: Option[] = [
  { value: "year", label: "A year" },
  { value: "hour", label: "An hour" },
];
const PRICES: Option[] = [
  { value: "nominal", label: "Dollars" },
  { value: "adjusted", label: "Price-adjusted" },
];
