import { type Comparison, MOST_COMPARED } from "@/lib/salaries/comparison";
import { placeLabel } from "@/lib/salaries/comparison-words";
import { CELL_PLACES } from "@/lib/salaries/parse-cell-filters";
import { PRICED_ROLES } from "@/lib/salaries/priced-roles";

/** What is compared: two roles and a place in sight, more of both on request. A plain form. */
export function CompareForm({ comparison: { roles, places } }: { comparison: Comparison }) {
  const slots = (values: readonly string[], most: number) =>
    Array.from({ length: most }, (_, index) => values[index] ?? "");
  const roleSlots = slots(roles, MOST_COMPARED.roles);
  const placeSlots = slots(places, MOST_COMPARED.places);
  const hasMore = roles.length > 2 || places.length > 1;
  return (
    <form className="compare-form" action="/salaries/compare">
      <div className="asked">
        <RoleChoice value={roleSlots[0] ?? ""} position={1} />
        <span className="quiet">against</span>
        <RoleChoice value={roleSlots[1] ?? ""} position={2} />
        <PlaceChoice value={placeSlots[0] ?? ""} position={1} />
        <button className="button" type="submit">
          Compare
        </button>
      </div>
      <details open={hasMore}>
        <summary>More roles and places</summary>
        <div className="asked">
          {roleSlots.slice(2).map((value, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place in the row
            <RoleChoice key={index} value={value} position={index + 3} />
          ))}
          {placeSlots.slice(1).map((value, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place in the row
            <PlaceChoice key={index} value={value} position={index + 2} />
          ))}
        </div>
      </details>
    </form>
  );
}

function RoleChoice({ value, position }: { value: string; position: number }) {
  return (
    <select name="roles" aria-label={`Role ${position}`} defaultValue={value}>
      {position > 1 && <option value="">No other role</option>}
      {PRICED_ROLES.map(({ slug, label }) => (
        <option key={slug} value={slug}>
          {label}
        </option>
      ))}
    </select>
  );
}

function PlaceChoice({ value, position }: { value: string; position: number }) {
  return (
    <select name="states" aria-label={`Place ${position}`} defaultValue={value}>
      {position > 1 && <option value="">No other place</option>}
      {CELL_PLACES.map((place) => (
        <option key={place} value={place}>
          {placeLabel(place)}
        </option>
      ))}
    </select>
  );
}
