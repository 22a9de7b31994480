import { createHash, randomBytes } from "node:crypto";

/** A secret for a link, 256 bits, and what is stored of it: who reads the database can't use the link. */
export function createSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashSecret(secret) };
}

/** sha256, hexadecimal. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
