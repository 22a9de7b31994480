import { z } from "zod";
import type { SalaryCell } from "./cells";
import { CELL_PLACES, CELL_ROLES, CELL_SOURCES } from "./parse-cell-filters";
import { SALARY_COLUMNS } from "./salary-table";

const usd = z.number().positive().nullable();
const count = z.int().min(0).nullable();
const vintage = z.string().regex(/^\d{4}-\d{2}$/);

const cell = z
  .strictObject({
    role: z.enum(CELL_ROLES).nullable().meta({ description: "Null for an occupation as a whole" }),
    soc: z.string().meta({ description: "2018 SOC code; of a role, the one whose wages stand for it" }),
    state: z.enum(CELL_PLACES).meta({ description: "A state's code, or `US` for the nation" }),
    source: z.enum(CELL_SOURCES).meta({
      description:
        "`lca`: pay offered in certified H-1B filings. `oews`: wages by the Bureau of Labor Statistics. `advertised`: the board's open listings. `modelled`: the occupation's wages times the role's ratio",
    }),
    vintage: vintage.meta({ description: "The month the figures are of; of a quarter's filings, its last" }),
    n: count.meta({ description: "Filings or listings behind the figures; of a model, behind its ratio" }),
    employment: count.meta({ description: "Jobs the wages stand for" }),
    mean: usd,
    p10: usd,
    p25: usd,
    median: usd,
    p75: usd,
    p90: usd,
    topCoded: z.boolean().meta({ description: "A null percentile is at or above the source's cap" }),
    modelled: z.boolean(),
    reason: z
      .enum(["suppressed", "top-coded", "thin"])
      .nullable()
      .meta({ description: "Why figures are missing: withheld by the source, at its cap, fewer than ten" }),
  })
  .meta({ id: "Salary", description: "US dollars a year; a null figure is not known, never zero" });

/** The answer of `GET /api/v1/salaries`, to the letter. */
export const salariesSchema = z
  .strictObject({
    query: z.string().meta({ description: "The question as it was understood, canonical" }),
    salaries: z.array(cell),
  })
  .meta({ id: "Salaries" }) satisfies z.ZodType<{ query: string; salaries: SalaryCell[] }>;

/** The same as a table: the columns, one row a cell, blank for null. */
export const salariesTable = z.string().meta({
  description: `Comma-separated, with the columns ${SALARY_COLUMNS.join(", ")}; blank for null`,
});

/** The parameters, for the description of the API: `parseCellFilters` reads them and passes over what it can't. */
export const cellParameters = z.object({
  role: anyOf(z.enum(CELL_ROLES)),
  soc: anyOf(z.string().regex(/^\d{2}-\d{4}$/)),
  state: anyOf(z.enum(CELL_PLACES)),
  source: anyOf(z.enum(CELL_SOURCES)),
  vintage: anyOf(vintage),
});

function anyOf<T extends z.ZodType>(value: T) {
  return z
    .array(value)
    .optional()
    .meta({
      description: "Any of these, comma-joined; all where not given",
      param: { style: "form", explode: false },
    });
}
