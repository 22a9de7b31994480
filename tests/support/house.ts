import { basename, dirname, join } from "node:path/posix";

/** The project's sources by their path from its root. */
export type Sources = ReadonlyMap<string, string>;

/** A rule gives what breaks it, each as a sentence that begins with the file; nothing where all is well. */
export type Rule = (sources: Sources) => string[];

/** The walls of the house: which file may know which. Each is held for every file there is. */
export const RULES: Record<string, Rule> = {
  "only what reads and writes knows the database": forEachImport((file, name) => {
    if (!isDatabase(name) || /^(db|tests|scripts)\//.test(file) || READS_AND_WRITES.test(file)) return null;
    // It puts queries together and hands them the database, no more.
    return LOADS.test(file) && name === "@/db/client" ? null : `imports ${name}`;
  }),

  "what reads and writes says that it is the server's": forEachFile((file, source) => {
    const isMeant = /^lib\/(?!search\/)/.test(file) && (READS_AND_WRITES.test(file) || LOADS.test(file));
    return isMeant && !importsOf(source).some(({ name }) => name === "server-only")
      ? "lacks server-only"
      : null;
  }),

  "arrows point from pages to components to the library": forEachImport((file, name) => {
    const above = { lib: /^@\/(app|components)\//, db: /^@\/(app|components)\//, components: /^@\/app\// };
    const [layer, forbidden] = Object.entries(above).find(([folder]) => file.startsWith(`${folder}/`)) ?? [];
    return layer && forbidden?.test(name) ? `imports ${name}, which stands above it` : null;
  }),

  "every style sheet comes by the one of the site": forEachImport((_, name) =>
    name.endsWith(".css") && !name.endsWith("/styles/all.css") ? `imports ${name}` : null,
  ),

  "the library knows neither Next nor React": forEachImport((file, name) => {
    if (!file.startsWith("lib/") || /^lib\/accounts\/|\/actions\.ts$/.test(file)) return null;
    return /^(next|next-auth|react|react-dom)(\/|$)/.test(name) ? `imports ${name}` : null;
  }),

  "a vocabulary imports nothing but types and its own parts, a policy nothing but types": forEachImport(
    (file, name, { isType }) => {
      const isPart = file.endsWith("/vocabulary.ts") && name.startsWith("./");
      return !isType && !isPart && /^lib\/.*\/(vocabulary|policy)\.ts$/.test(file) ? `imports ${name}` : null;
    },
  ),

  "plain controls and charts know no domain": forEachImport((file, name) => {
    if (!/^components\/(ui|charts)\//.test(file)) return null;
    const isKnown = /^@\/(components\/(ui|charts)\/|lib\/[^/]+$)/.test(name) || !/^@\//.test(name);
    return isKnown ? null : `imports ${name}`;
  }),

  "only charts import recharts": forEachImport((file, name) =>
    /^recharts(\/|$)/.test(name) && !file.startsWith("components/charts/") ? "imports recharts" : null,
  ),

  "nothing of the server's and no validator reaches the browser": (sources) =>
    [...sources].flatMap(([file, source]) => {
      if (!/^["']use client["']/.test(withoutComments(source).trim())) return [];
      return [...reachedFrom(file, sources)].flatMap(([name, path]) =>
        NOT_FOR_BROWSERS.test(name) ? [`${file} brings ${name} to the browser by way of ${path}`] : [],
      );
    }),

  "only lib/env.ts reads the environment": forEachFile((file, source) => {
    const isExempt = file === "lib/env.ts" || file === "next.config.js" || /\.mjs$|^tests\//.test(file);
    return !isExempt && /process\s*\.\s*env\b/.test(withoutComments(source)) ? "reads process.env" : null;
  }),

  "imports go by @/, never upwards": forEachImport((file, name) =>
    name.startsWith("..") && !/\.(mjs|js)$/.test(file) ? `imports ${name}` : null,
  ),

  "no drawer is labelled miscellaneous": forEachFile((file) =>
    /^(utils?|helpers?|common|misc|shared|constants|types)$/.test(basename(file).split(".")[0] ?? "")
      ? "says nothing of what it holds"
      : null,
  ),

  "a query names its columns": forEachFile((file, source) =>
    /^(lib|app)\//.test(file) && /\.select\(\s*\)/.test(source) ? "selects every column" : null,
  ),

  "a file of more than 200 lines has a reason": forEachFile((file, source) => {
    const lines = source.trimEnd().split("\n").length;
    const isLong = lines > 200 && !file.startsWith("tests/") && !LONG_FOR_A_REASON.has(file);
    return isLong ? `has ${lines} lines` : null;
  }),
};

/** What may stand at the top, because tools demand it there or because the design says so. */
export const AT_THE_TOP = new Set([
  ...["app", "components", "lib", "db", "scripts", "tests", "public", ".ci"],
  ...[
    "package.json",
    "package-lock.json",
    "next.config.js",
    "tsconfig.json",
    "biome.json",
    "postcss.config.mjs",
  ],
  ...["instrumentation.ts", "proxy.ts", ".gitignore", "README.md", "LICENSE", "Dockerfile", "compose.yaml"],
]);

/** With the reason beside each. */
const LONG_FOR_A_REASON = new Map<string, string>([]);

const READS_AND_WRITES = /^lib\/(search\/.*|(.*\/)?([a-z-]+-)?(queries|mutations))\.ts$/;
const LOADS = /^lib\/(?:.*\/load-[a-z-]+|jobs\/[a-z-]+)\.ts$/;
const NOT_FOR_BROWSERS =
  /^(zod|drizzle-orm|postgres|server-only|sanitize-html|csv-parse|feed|node:.*)(\/|$)|^@\/(db\/|lib\/env$|lib\/skills\/vocabulary$)/;

function isDatabase(name: string): boolean {
  return /^(drizzle-orm|postgres|@\/db)(\/|$)/.test(name);
}

type Import = { name: string; isType: boolean };

/** What a module imports, whether at the top, in passing or to hand on. */
export function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const named = [...code.matchAll(/^\s*(?:import|export)\s+(type\s)?[^;"'`]*?from\s*["']([^"']+)["']/gm)];
  const bare = [...code.matchAll(/^\s*import\s*["']([^"']+)["']/gm)];
  const inPassing = [...code.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g)];
  return [
    ...named.map(([, type, name]) => ({ name: name ?? "", isType: type !== undefined })),
    ...[...bare, ...inPassing].map(([, name]) => ({ name: name ?? "", isType: false })),
  ];
}

/** Every module that comes along with one, types left out, with the file that imports it. Actions stay on the server. */
function reachedFrom(start: string, sources: Sources): Map<string, string> {
  const reached = new Map<string, string>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const source = sources.get(file) ?? "";
    if (/^["']use server["']/.test(withoutComments(source).trim())) continue;
    for (const { name, isType } of importsOf(source)) {
      const known = name.startsWith(".") ? `@/${join(dirname(file), name)}` : name;
      if (isType || reached.has(known)) continue;
      reached.set(known, file);
      const path = fileOf(known, sources);
      if (path) waiting.push(path);
    }
  }
  return reached;
}

function fileOf(name: string, sources: Sources): string | undefined {
  const path = name.replace(/^@\//, "");
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) => sources.has(file));
}

function forEachFile(breaks: (file: string, source: string) => string | null): Rule {
  return (sources) =>
    [...sources].flatMap(([file, source]) => {
      const broken = breaks(file, source);
      return broken ? [`${file} ${broken}`] : [];
    });
}

function forEachImport(breaks: (file: string, name: string, how: Import) => string | null): Rule {
  return (sources) =>
    [...sources].flatMap(([file, source]) =>
      importsOf(source).flatMap((found) => {
        const broken = breaks(file, found.name, found);
        return broken ? [`${file} ${broken}`] : [];
      }),
    );
}

/** Comments at the start of a line, which is where ours stand; `//` within a line may be an address. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
