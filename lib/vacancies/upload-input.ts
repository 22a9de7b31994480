import { z } from "zod";
import { InvalidInput } from "@/lib/errors";
import { decodeUpload, readUpload } from "./read-upload";
import { LARGEST_UPLOAD, UPLOAD_TOO_LARGE } from "./vocabulary";

const table = z
  .instanceof(File, { error: "Choose your file." })
  .refine(({ name, size }) => name !== "" || size > 0, "Choose your file.")
  .refine(({ size }) => size <= LARGEST_UPLOAD, UPLOAD_TOO_LARGE)
  .transform(async (file, context) => {
    try {
      const text = decodeUpload(new Uint8Array(await file.arrayBuffer()));
      readUpload(text);
      return text;
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      context.addIssue({ code: "custom", message: error.message });
      return z.NEVER;
    }
  });

/** A table of roles, as text that can be read. `isCut`: more was sent than is read. */
export function uploadInput({ isCut = false } = {}) {
  return z.object({ table: isCut ? z.unknown().pipe(z.never(UPLOAD_TOO_LARGE)) : table });
}
