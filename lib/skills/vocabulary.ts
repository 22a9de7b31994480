import { CLOUD_AND_OPERATIONS } from "./cloud-and-operations";
import { DATA_TOOLS } from "./data-tools";
import { FRAMEWORKS } from "./frameworks";
import { LANGUAGES } from "./languages";
import { PRACTICES } from "./practices";
import type { Skill } from "./skill";

export type { Skill };

/** The skills that listings are searched by. Slugs stand in URLs: never rename one. */
export const SKILLS: readonly Skill[] = [
  ...LANGUAGES,
  ...FRAMEWORKS,
  ...DATA_TOOLS,
  ...CLOUD_AND_OPERATIONS,
  ...PRACTICES,
];
