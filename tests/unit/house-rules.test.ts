import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AT_THE_TOP, importsOf, RULES } from "@/tests/support/house";

const paths = globSync(["{app,components,lib,db,scripts,tests}/**/*.{ts,tsx,mjs,js}", "*.{ts,mjs,js}"]);
const sources = new Map(paths.map((path) => [path, readFileSync(path, "utf8")]));

describe("the house", () => {
  test("is all looked at", () => {
    expect(sources.size).toBeGreaterThan(150);
    expect([...sources.keys()]).toContain("lib/listings/queries.ts");
  });

  test.each(Object.entries(RULES))("%s", (_, broken) => {
    expect(broken(sources)).toEqual([]);
  });

  test("each style sheet stands in the one of the site, once", () => {
    const sheets = globSync("{app,components}/**/*.css").filter((path) => path !== "app/styles/all.css");
    const named = readFileSync("app/styles/all.css", "utf8").matchAll(/^@import "(.+)";$/gm);
    const paths = [...named].map(([, path = ""]) => join("app/styles", path));
    expect(paths.toSorted()).toEqual(sheets.toSorted());
  });

  test.skipIf(!isRepository())("nothing else stands at the top (skipped outside a repository)", () => {
    const tracked = execFileSync("git", ["ls-files"], { encoding: "utf8" }).trim().split("\n");
    const top = new Set(tracked.map((path) => path.split("/", 1)[0] ?? ""));
    expect([...top].filter((name) => !AT_THE_TOP.has(name))).toEqual([]);
  });
});

/** Apart from its quotes, so that this file keeps to the rule it shows broken. */
const UP = "../";

/** For each rule a house that breaks it, and one that comes close and does not. */
const examples: Record<string, { bad: Record<string, string>; good: Record<string, string> }> = {
  "only what reads and writes knows the database": {
    bad: {
      "app/jobs/page.tsx": 'import { appDb } from "@/db/client";',
      "lib/listings/filters.ts": 'import { sql } from "drizzle-orm";',
      "lib/listings/load-board.ts": 'import { listings } from "@/db/schema";',
      "components/listings/queries.ts": 'const db = await import("@/db/client");',
    },
    good: {
      "lib/listings/queries.ts": 'import { sql } from "drizzle-orm";',
      "lib/listings/facet-queries.ts": 'import { listings } from "@/db/schema";',
      "lib/listings/load-board.ts": 'import { appDb } from "@/db/client";',
      "lib/search/rank.ts": 'import { sql } from "drizzle-orm";',
    },
  },
  "what reads and writes says that it is the server's": {
    bad: { "lib/listings/queries.ts": "", "lib/listings/load-board.ts": "// server-only" },
    good: { "lib/listings/queries.ts": 'import "server-only";', "lib/listings/filters.ts": "" },
  },
  "arrows point from pages to components to the library": {
    bad: {
      "lib/listings/board.ts": 'import type { Card } from "@/components/listings/card";',
      "db/seed/load.ts": 'import { page } from "@/app/page";',
      "components/site/header.tsx": 'export { page } from "@/app/page";',
    },
    good: { "app/page.tsx": 'import { Card } from "@/components/listings/card";' },
  },
  "every style sheet comes by the one of the site": {
    bad: { "components/listings/card.tsx": 'import "./card.css";' },
    good: { "app/layout.tsx": 'import "./styles/all.css";' },
  },
  "the library knows neither Next nor React": {
    bad: {
      "lib/listings/board.ts": 'import { cache } from "react";',
      "lib/params.ts": 'import { notFound } from "next/navigation";',
    },
    good: {
      "lib/listings/actions.ts": 'import { revalidatePath } from "next/cache";',
      "lib/x.ts": "// next",
    },
  },
  "a vocabulary imports nothing but types and its own parts, a policy nothing but types": {
    bad: {
      "lib/listings/policy.ts": 'import { LEVELS } from "./vocabulary";',
      "lib/skills/vocabulary.ts": 'import { LEVELS } from "@/lib/listings/vocabulary";',
    },
    good: {
      "lib/listings/vocabulary.ts": 'import type { Pay } from "@/lib/pay";',
      "lib/skills/vocabulary.ts": 'import { LANGUAGES } from "./languages";',
    },
  },
  "plain controls and charts know no domain": {
    bad: {
      "components/ui/button.tsx": 'import { LEVELS } from "@/lib/listings/vocabulary";',
      "components/charts/line.tsx": 'import { Card } from "@/components/listings/card";',
    },
    good: { "components/charts/line.tsx": 'import { formatCount } from "@/lib/format";\nimport "recharts";' },
  },
  "only charts import recharts": {
    bad: { "components/trends/lines.tsx": 'import { Line } from "recharts";' },
    good: { "components/charts/lines.tsx": 'import { Line } from "recharts";' },
  },
  "nothing of the server's and no validator reaches the browser": {
    bad: {
      "components/listings/board.tsx": '"use client";\nimport { parse } from "@/lib/listings/parse";',
      "lib/listings/parse.ts": 'import { words } from "./words";',
      "lib/listings/words.ts": 'import { z } from "zod";',
    },
    good: {
      "components/listings/board.tsx":
        '// Live.\n"use client";\nimport type { Search } from "@/lib/listings/parse";\nimport { save } from "@/lib/listings/actions";',
      "lib/listings/parse.ts": 'import { z } from "zod";',
      "lib/listings/actions.ts": '"use server";\nimport { z } from "zod";',
      "components/listings/page.tsx": 'import { parse } from "@/lib/listings/parse";',
    },
  },
  "only lib/env.ts reads the environment": {
    bad: { "lib/listings/queries.ts": "const url = process.env.DATABASE_URL;" },
    good: {
      "lib/env.ts": "process.env.PORT",
      "scripts/start.mjs": "process.env.PORT",
      "lib/x.ts": "/** process.env */",
    },
  },
  "imports go by @/, never upwards": {
    bad: {
      "lib/listings/board.ts": 'import { pay } from "../pay";',
      "app/page.tsx": `import("${UP}lib/pay")`,
    },
    good: { "lib/listings/board.ts": 'import { pay } from "@/lib/pay";\nimport { x } from "./x";' },
  },
  "no drawer is labelled miscellaneous": {
    bad: { "lib/listings/utils.ts": "", "components/ui/types.tsx": "", "tests/support/helpers.test.ts": "" },
    good: { "lib/listings/board.ts": "", "lib/listings/employment-types.ts": "" },
  },
  "a query names its columns": {
    bad: { "lib/listings/queries.ts": "db.select().from(listings)" },
    good: { "lib/listings/queries.ts": "db.select({ id: listings.id }).from(listings)" },
  },
  "a file of more than 200 lines has a reason": {
    bad: { "lib/listings/queries.ts": "x\n".repeat(201) },
    good: { "lib/listings/queries.ts": "x\n".repeat(200), "tests/unit/x.test.ts": "x\n".repeat(900) },
  },
};

describe("a rule", () => {
  test.each(Object.entries(RULES))("fails where it is broken and only there: %s", (name, broken) => {
    const { bad = {}, good = {} } = examples[name] ?? {};
    const blamed = broken(new Map(Object.entries(bad))).map((sentence) => sentence.split(" ", 1)[0]);
    // Of a chain of imports the first file is to blame.
    const expected = name.includes("browser") ? Object.keys(bad).slice(0, 1) : Object.keys(bad);
    expect(blamed.length).toBeGreaterThan(0);
    expect(blamed).toEqual(expected);
    expect(broken(new Map(Object.entries(good)))).toEqual([]);
  });

  test("sees the browser's imports in the house as it is", () => {
    const broken = RULES["nothing of the server's and no validator reaches the browser"];
    const changed = new Map([...sources, ["lib/listings/filters.ts", 'import { z } from "zod";']]);
    expect(broken?.(changed).join()).toMatch(/^components\/.* brings zod to the browser/);
  });

  test("sees every way to import, and knows a type from a value", () => {
    const source = `
      import a from "a"; import type { B } from "b";
      import "c";
      export * from "d";
      export { e,
        type E } from 'e';
      const f = await import("f");
      // import g from "g";
      /* import h from "h"; */
      const i = "https://example.com/import";`;
    const found = importsOf(source.replaceAll("; import", ";\nimport"));
    expect(found.filter(({ isType }) => !isType).map(({ name }) => name)).toEqual(["a", "d", "e", "c", "f"]);
    expect(found.filter(({ isType }) => isType).map(({ name }) => name)).toEqual(["b"]);
  });
});

function isRepository(): boolean {
  try {
    return (
      execFileSync("git", ["rev-parse", "--is-inside-work-tree"], { encoding: "utf8" }).trim() === "true"
    );
  } catch {
    return false;
  }
}
