import type { RoleSlug } from "./vocabulary";

/** A field with roles of its own: one for who is called an engineer, one for a developer. */
export type Discipline = { engineer: RoleSlug; developer: RoleSlug };

const one = (slug: RoleSlug): Discipline => ({ engineer: slug, developer: slug });
const FULL_STACK: Discipline = { engineer: "full-stack-engineer", developer: "full-stack-developer" };
const BACK_END: Discipline = { engineer: "backend-engineer", developer: "backend-developer" };
const FRONT_END: Discipline = { engineer: "frontend-engineer", developer: "frontend-developer" };
export const SOFTWARE: Discipline = { engineer: "software-engineer", developer: "software-developer" };
const MOBILE = one("mobile-engineer");
const ML = one("ml-engineer");
const DATA = one("data-engineer");
const SECURITY = one("security-engineer");
const QA = one("qa-engineer");
const DEVOPS = one("devops-engineer");
const WEB = one("web-developer");
const DATABASE = one("database-administrator");
const NETWORK = one("network-administrator");

/** Engineers of these sorts serve a customer or a machine, whatever else their title says. */
export const CUSTOMER_TRADE =
  /\b(?:field|fore?ward|deployed|(?<!network )deployment|solutions?|customer|client|support|service|help ?desk|success|sales|pre-?sales|partner|professional services|implementation|onboarding|datacenter|physical|physical security|(?:developer|dev) (?:relations|advocacy|marketing|community|success))\b/;

/** Beside a noun, these make it one of those. */
export const CUSTOMER_TRADE_BESIDE = /^(?:fde|fore?ward deployed|field engineering)\b/;

/** Other trades. They decide where no field of ours stands nearer to the noun, and always beside tests and reliability. */
export const OTHER_TRADE =
  /\b(?:hardware|electrical|electronics?|mechanical|mechatronics?|civil|structural|chemical|process|industrial|manufacturing|materials?|aerospace|avionics|biomedical|environmental|nuclear|optical|optics|opto|photonics?|rf|asic|fpga|silicon|vlsi|soc|analog|circuit|pcb|power|battery|thermal|acoustics?|av|audio|controls?|plc|cnc|scada|commissioning|propulsion|vehicle|harness|packaging|piping|hvac|safety|plant|project|proposal|facilities|maintenance|construction|transportation|design|verification|validation|v&v|value|demo|marketing|gtm|content|curriculum|course|instructional|learning|training|business|real estate|land|property|deal|quantum|research|compliance|grc|privacy|clinical|sas|statistical|model|cad|bim|gis|flight|supplier|vendor|food|drug|enablement|finance|financial|legal|executive|incident commander|robotics?|image|camera|integration test|operations test|optomechanical)\b/;

/** What a mere "Engineer" beside a comma may be instead: "Engineer, Mechanical". */
export const PHYSICAL_TRADE =
  /^(?:hardware|electrical|electronics?|mechanical|civil|structural|chemical|process|industrial|manufacturing|materials?|aerospace|biomedical|environmental|nuclear|optical|rf|power|facilities|construction|quantum)\b/;

/** Fields, of which the one nearest to the noun decides: "Security Data Engineer" is a data engineer. */
export const FIELDS: [RegExp, Discipline][] = [
  [/\b(?:mobile|ios|android|flutter|reactnative|swift|xamarin)\b/g, MOBILE],
  [/\b(?:backend|nodejs)\b/g, BACK_END],
  [/\b(?:frontend|ui|ux|react|angular|vue|svelte)\b/g, FRONT_END],
  [
    /\b(?:ml|ai|computer vision|nlp|data science|recommendations?|inference|distributed training|training (?:infrastructure|performance)|reinforcement learning)\b/g,
    ML,
  ],
  [/\b(?:data|analytics|etl|elt|snowflake|databricks|hadoop|spark|bi|powerbi|tableau|informatica)\b/g, DATA],
  [
    /\b(?:security|penetration|pentest|red team|blue team|threat|vulnerability|detection|incident response|response|insider risk|iam|identity (?:and|&) access(?: management)?|siem|soc|csoc|malware|forensics?)\b/g,
    SECURITY,
  ],
  [/\b(?:qa|quality|test|testing)\b/g, QA],
  [/\b(?:wordpress|drupal|shopify|magento|webflow)\b/g, WEB],
  [/\b(?:devops|reliability|release|build|ci\/cd)\b/g, DEVOPS],
  [/\b(?:database|sql server)\b/g, DATABASE],
];

/** "Front-End Web Developer": the web yields to every other field. */
export const webIn = (words: string) => (/\bweb\b/.test(words) ? WEB : null);

/** Fields that yield to the others: "Cloud Security Engineer", "Data Platform Engineer". Engineers only. */
export const WEAK_FIELDS: [RegExp, Discipline][] = [
  [/\b(?:platforms?|infrastructure|cloud|aws|azure|gcp|kubernetes)\b/g, DEVOPS],
  [/\b(?:networks?|networking|linux systems?|windows systems?)\b/g, NETWORK],
];

/** Fields that tests and reliability share with hardware and factories. */
export const SHARED_FIELDS: readonly Discipline[] = [QA, DEVOPS];

/** "Full-Stack AI Engineer": full stack is the trade, the rest what it works on. */
export const fullStackIn = (words: string) => (/\bfullstack\b/.test(words) ? FULL_STACK : null);

/** What makes an engineer of anything else a software engineer. */
export const SOFTWARE_WORDS =
  /(?:\b(?:software|sw|applications?|apps?|product|growth|java|javascript|typescript|python|ruby|rails|golang|go|rust|dotnet|scala|kotlin|perl|php|cobol|mainframe|elixir|abap|sap|salesforce|servicenow|workday|oracle|peoplesoft|mulesoft|pega|api|apis|microservices|embedded|firmware|distributed|blockchain|web3|crypto|cryptography|protocol|compiler|kernel|graphics|rendering|games?|gameplay|unity|unreal|engine|search|payments?|billing|developer|devex|productivity|tools|tooling|performance|simulation|algorithms?|powerplatform|sharepoint|rpa|open source|oss|lightning|desktop|windows|macos|linux|fintech|storage|agents?|agentic|middleware|trading|quant)\b|\.net\b|c\+\+|c#)/;

/** Disciplines that are never a product, so that they count anywhere beside a general noun. */
const BESIDE: [RegExp, Discipline][] = [
  [/\bfullstack\b/, FULL_STACK],
  [/\bbackend\b/, BACK_END],
  [/\b(?:frontend|mobile web)\b/, FRONT_END],
  [/\b(?:mobile|ios|android)\b/, MOBILE],
  [/\bsite reliability\b/, DEVOPS],
];

/** Those that are often a product ("Security Platform", "ML Infrastructure") count only on their own. */
const ALONE: [RegExp, Discipline][] = [
  [/^(?:applied )?ml$/, ML],
  [/^(?:big )?data$|^etl$/, DATA],
  [/^(?:information |application |product |cloud )?security$/, SECURITY],
  [/^(?:qa|test|testing|quality)(?: automation)?$/, QA],
  [/^devops$/, DEVOPS],
  [/^(?:web|web ui|ui)$/, FRONT_END],
];

/** The discipline that a title without a noun names: "Security Operations Lead", "Backend Node.js". */
export function disciplineAlone(segment: string): Discipline | null {
  if (/^(?:security(?: operations)?|devops|qa(?: automation)?)$/.test(segment))
    return disciplineBeside(segment.split(" ")[0] ?? "");
  return /^(?:backend|frontend|fullstack|ios|android)(?: [a-z+#.]+)?$/.test(segment)
    ? disciplineBeside(segment)
    : null;
}

/** The discipline that a segment beside a general noun names: "Frontend", "Security", but not "Security Platform". */
export function disciplineBeside(segment: string): Discipline | null {
  const anywhere = BESIDE.find(([words]) => words.test(segment));
  if (anywhere) return anywhere[1];
  if (/^(?:applied )?ai engineer(?:ing)?$/.test(segment)) return ML;
  const alone = segment.replace(/\s+(?:engineer(?:ing)?|team|developer|development|focus(?:ed)?)$/, "");
  return ALONE.find(([words]) => words.test(alone))?.[1] ?? null;
}
