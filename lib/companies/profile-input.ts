import { z } from "zod";
import { InvalidInput } from "@/lib/errors";
import { companyInput } from "./input";
import { readLogo } from "./read-logo";
import { LOGO_TOO_LARGE } from "./vocabulary";

/** Undefined where none was chosen: browsers send an empty file without a name then. */
const logo = z
  .unknown()
  .transform(async (file, context) => {
    if (!(file instanceof File) || (file.name === "" && file.size === 0)) return undefined;
    try {
      return await readLogo(Buffer.from(await file.arrayBuffer()));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      context.addIssue({ code: "custom", message: error.message });
      return z.NEVER;
    }
  })
  .optional();

/**
 * What a company says of itself, with its logo: null to remove it, undefined to leave it. `isCut`: more was sent than
 * is read, so that of the file there is only a part.
 */
export function profileInput({ isCut = false } = {}) {
  return companyInput
    .extend({
      removeLogo: z.literal("1").optional(),
      logo: isCut ? z.unknown().pipe(z.never(LOGO_TOO_LARGE)) : logo,
    })
    .transform(({ removeLogo, logo, ...profile }) => ({ ...profile, logo: logo ?? (removeLogo && null) }));
}
