import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** Seconds: it is used in the request that makes it. */
const LASTS = 30;

/**
 * What tells the session's library who was let in: the person, their epoch and a time, under a signature that
 * only this server can make. It never leaves the server.
 */
export function writeTicket({ id, sessionEpoch }: { id: string; sessionEpoch: number }, now: Date): string {
  const content = `${id}.${sessionEpoch}.${Math.floor(now.getTime() / 1000)}`;
  return `${content}.${signatureOf(content)}`;
}

/** The person whom a ticket lets in, in the library's terms: `name` is the epoch. Null where it is no good. */
export function readTicket(ticket: string, now: Date): { id: string; name: string } | null {
  const [id = "", epoch = "", at = "", signature = ""] = ticket.split(".");
  const expected = Buffer.from(signatureOf(`${id}.${epoch}.${at}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return Math.abs(now.getTime() / 1000 - Number(at)) <= LASTS ? { id, name: epoch } : null;
}

function signatureOf(content: string): string {
  if (!env.authSecret) throw new Error("AUTH_SECRET is not set.");
  return createHmac("sha256", env.authSecret).update(`ticket ${content}`).digest("base64url");
}
