import type {
  JobPostingLeaf,
  MonetaryAmountLeaf,
  PlaceLeaf,
  QuantitativeValueLeaf,
  WithContext,
} from "schema-dts";
import type { PayPeriod } from "@/lib/pay";
import { countryName, stateName } from "@/lib/places/words";
import type { ListingCard, Place, StatedPay } from "./board";
import { FEED_TERMS } from "./feed-terms";
import { plainTitle } from "./plain-title";
import type { EmploymentType } from "./vocabulary";

/** What the markup says of a listing. */
export type MarkedUpListing = Pick<
  ListingCard,
  | "id"
  | "title"
  | "url"
  | "company"
  | "places"
  | "workplace"
  | "isNationwide"
  | "type"
  | "pay"
  | "source"
  | "postedAt"
> & {
  /** Sanitised HTML. */
  description: string | null;
  closedAt: string | null;
  /** Null where people apply here. */
  applyUrl: string | null;
  /** The last day on which people may apply; null where no source tells. */
  closesOn: string | null;
  /** The path of its company's logo; null where there is none. */
  logo: string | null;
};

/**
 * A listing as schema.org's JobPosting, by the rules of Google's "Job posting structured data"; null where
 * those rules or the source's terms allow none: closed, invented, without a description, or open nowhere
 * that can be named. It says when applications end only where the employer did.
 */
export function jobPosting(listing: MarkedUpListing, siteUrl: string): WithContext<JobPostingLeaf> | null {
  const where = whereabouts(listing);
  if (listing.closedAt || !listing.description || !where || !FEED_TERMS[listing.source].mayMarkUp)
    return null;
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: plainTitle(listing),
    description: listing.description,
    url: `${siteUrl}${listing.url}`,
    datePosted: listing.postedAt,
    identifier: { "@type": "PropertyValue", name: listing.company.name, value: String(listing.id) },
    hiringOrganization: {
      "@type": "Organization",
      name: listing.company.name,
      ...(listing.logo && { logo: `${siteUrl}${listing.logo}` }),
    },
    directApply: listing.applyUrl === null,
    // Through the end of that day, as our clock counts it.
    ...(listing.closesOn && { validThrough: `${listing.closesOn}T23:59:59Z` }),
    ...(listing.type && { employmentType: EMPLOYMENT_TYPE[listing.type] }),
    ...where,
    ...(listing.pay && { baseSalary: baseSalary(listing.pay) }),
  };
}

/**
 * JSON that can stand inside a `<script>`: nothing in it can close the element or open a comment. Signs beyond
 * Latin-1 are escaped, since a page without any is sent faster.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/<|[^\0-\xff]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

const EMPLOYMENT_TYPE: Record<EmploymentType, string> = {
  "full-time": "FULL_TIME",
  "part-time": "PART_TIME",
  contract: "CONTRACTOR",
  internship: "INTERN",
  temporary: "TEMPORARY",
};

const UNIT: Record<PayPeriod, string> = {
  hour: "HOUR",
  day: "DAY",
  week: "WEEK",
  month: "MONTH",
  year: "YEAR",
};

function baseSalary({ min, max, period, currency }: StatedPay): MonetaryAmountLeaf {
  const amounts = min === max ? { value: min } : { minValue: min, maxValue: max };
  const value: QuantitativeValueLeaf = { "@type": "QuantitativeValue", ...amounts, unitText: UNIT[period] };
  return { "@type": "MonetaryAmount", currency, value };
}

type Whereabouts = Pick<JobPostingLeaf, "jobLocation" | "jobLocationType" | "applicantLocationRequirements">;

/** Remote work names where people may live; all other work names where they go. Null where it can't. */
function whereabouts({ workplace, isNationwide, places }: MarkedUpListing): Whereabouts | null {
  if (workplace === "remote") {
    const areas = isNationwide ? [{ country: "US", state: null, city: null }, ...abroad(places)] : places;
    const names = [...new Set(areas.flatMap((place) => areaName(place) ?? []))];
    if (names.length === 0) return null;
    return {
      jobLocationType: "TELECOMMUTE",
      applicantLocationRequirements: names.map((name) =>
        name.endsWith(", USA") ? { "@type": "State", name } : { "@type": "Country", name },
      ),
    };
  }
  const locations = places.flatMap((place) => jobLocation(place) ?? []);
  return locations.length === 0 ? null : { jobLocation: locations };
}

function abroad(places: Place[]): Place[] {
  return places.filter(({ country }) => country !== "US");
}

/** "California, USA", "USA", "Germany"; null where not even the country is known. */
function areaName({ country, state }: Place): string | null {
  if (!country) return null;
  if (state) return `${stateName(state)}, USA`;
  return country === "US" ? "USA" : countryName(country);
}

function jobLocation({ country, state, city }: Place): PlaceLeaf | null {
  if (!country) return null;
  return {
    "@type": "Place",
    address: {
      "@type": "PostalAddress",
      ...(city && { addressLocality: city }),
      ...(state && { addressRegion: state }),
      addressCountry: country,
    },
  };
}
