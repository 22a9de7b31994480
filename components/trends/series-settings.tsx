import { CloseIcon } from "@/components/ui/icon";
import { Alternatives } from "@/components/ui/settings";
import { monthsBefore } from "@/lib/days";
import {
  DEFAULT_TRENDS,
  greyOf,
  MOST_COLOURED,
  type TrendFilters,
  trendsUrl,
  withoutSeries,
} from "@/lib/trends/filters";
import { SERIES, type SeriesName } from "@/lib/trends/series-names";
import type { TrendView } from "@/lib/trends/view";
import { PUBLISHED_BASE, type SeriesKey } from "@/lib/trends/vocabulary";

/** What the chart shows: links, and a form that works without script by its button. */
export function SeriesSettings({ view }: { view: TrendView }) {
  const { filters, limits } = view;
  return (
    <>
      <ChosenSeries view={view} />
      <form
        className="settings trend-settings"
        action="/trends"
        aria-label="Which series"
        data-auto-submit=""
      >
        <Kept filters={filters} />
        <AddSeries chosen={filters.series} />
        <label className="choice">
          <span>Day that is 100</span>
          <input
            type="date"
            name="base"
            // A form that is shown another day takes that day.
            key={filters.base}
            defaultValue={filters.base ?? PUBLISHED_BASE}
            min={limits.from}
            max={limits.to}
          />
        </label>
        <button className="button small" type="submit">
          Show
        </button>
        <Ranges view={view} />
        <Versions view={view} />
      </form>
    </>
  );
}

/** Each with its colour, which makes it the drawing's key; a click takes it away. */
function ChosenSeries({ view: { filters, lines } }: { view: TrendView }) {
  return (
    <ul className="chips chosen-series" aria-label="Series shown">
      {lines.map(({ key, label, tone, isSample }) => (
        <li key={key}>
          <a className="chip" href={trendsUrl(withoutSeries(filters, key))}>
            <svg className={`swatch tone-${tone}`} viewBox="0 0 14 4" aria-hidden="true">
              <path d="M0 2h14" />
            </svg>
            {label}
            {isSample && " (sample data)"}
            <span className="sr">, remove</span>
            {filters.series.length > 1 && <CloseIcon />}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What the form doesn't ask for stays as it is. */
function Kept({ filters: { series, isAdjusted, isFirst, from, to, sort } }: { filters: TrendFilters }) {
  const kept: [string, string | null][] = [
    ["series", series.join(",")],
    ["adjusted", isAdjusted ? null : "0"],
    ["published", isFirst ? "first" : null],
    ["from", from],
    ["to", to],
    ["sort", sort === DEFAULT_TRENDS.sort ? null : sort],
  ];
  return kept.map(
    ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
  );
}

function AddSeries({ chosen }: { chosen: readonly SeriesKey[] }) {
  const grey = greyOf(chosen);
  const isFull = chosen.filter((key) => key !== grey).length >= MOST_COLOURED;
  // Behind all the colours there are the nation can still stand.
  const addable = SERIES.filter(({ key }) => !chosen.includes(key) && (!isFull || (!grey && key === "us")));
  const groups = Map.groupBy(addable, ({ group }) => group);
  return (
    <label className="choice">
      <span>{isFull ? `${MOST_COLOURED} at most beside the nation` : "Add a series"}</span>
      {/* Made anew for other series, so that it is blank again. */}
      <select name="add" key={chosen.join()} defaultValue="" data-default="" disabled={addable.length === 0}>
        <option value="">Nation, state or role</option>
        {[...groups].map(([group, names]) => (
          <optgroup key={group} label={group}>
            {names.map((name) => (
              <option key={name.key} value={name.key}>
                {optionOf(name)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** The group says the rest. */
function optionOf({ key, short, label }: SeriesName): string {
  if (key === "board") return "All its listings";
  return key.startsWith("us") || key === "software-development"
    ? (label.split(",", 1)[0] ?? label)
    : short.replace("Payboard: ", "");
}

const RANGES = [
  { value: "1", label: "1 year", months: 12 },
  { value: "3", label: "3 years", months: 36 },
  { value: "all", label: "All" },
] as const;

function Ranges({ view: { filters, limits } }: { view: TrendView }) {
  const of = (value: string): TrendFilters => {
    const months = RANGES.find((range) => range.value === value && "months" in range);
    const from = months && "months" in months ? monthsBefore(limits.to, months.months) : null;
    return { ...filters, from, to: null };
  };
  const chosen = RANGES.find(({ value }) => {
    const range = of(value);
    return range.from === filters.from && range.to === filters.to;
  });
  return (
    <Alternatives
      label="Range"
      chosen={chosen?.value ?? ""}
      options={RANGES}
      url={(value) => trendsUrl(of(value))}
    />
  );
}

function Versions({ view: { filters, lines } }: { view: TrendView }) {
  const { series, isAdjusted, isFirst } = filters;
  const nations = series.filter((key) => key === "us" || key === "us-new");
  // Where both are shown there is nothing to choose.
  const nation = nations.length === 1 ? nations[0] : undefined;
  return (
    <>
      <Alternatives
        label="Seasons"
        chosen={isAdjusted ? "1" : "0"}
        options={[
          { value: "1", label: "Adjusted" },
          { value: "0", label: "Raw" },
        ]}
        url={(value) => trendsUrl({ ...filters, isAdjusted: value === "1" })}
      />
      {nation && (
        <Alternatives
          label="Listings in the nation"
          chosen={nation}
          options={[
            { value: "us", label: "Total" },
            { value: "us-new", label: "New" },
          ]}
          url={(value) => trendsUrl({ ...filters, series: swapped(series, nation, value as SeriesKey) })}
        />
      )}
      {(isFirst || lines.some(({ isRevised }) => isRevised)) && (
        <Alternatives
          label="Figures"
          chosen={isFirst ? "first" : "last"}
          options={[
            { value: "last", label: "As revised" },
            { value: "first", label: "As first published" },
          ]}
          url={(value) => trendsUrl({ ...filters, isFirst: value === "first" })}
        />
      )}
    </>
  );
}

function swapped(series: readonly SeriesKey[], one: SeriesKey, other: SeriesKey): SeriesKey[] {
  return series.map((key) => (key === one ? other : key));
}
