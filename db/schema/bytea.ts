import { customType } from "drizzle-orm/pg-core";

/** Bytes: files, hashes and secrets. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
