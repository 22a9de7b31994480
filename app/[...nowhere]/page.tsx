import { notFound } from "next/navigation";
import { connection } from "next/server";

/**
 * Every address that nothing else answers. Scripts are let through by a nonce, which only a page made for the
 * request can carry; said here and not in `not-found.tsx`, which pages made once for everybody hold, too.
 */
export default async function Nowhere() {
  await connection();
  notFound();
}
