import type { Metadata } from "next";
import { connection } from "next/server";
import { NothingHere } from "@/components/site/nothing-here";
import RootLayout from "./layout";

export { viewport } from "./layout";

export const metadata: Metadata = { title: "Nothing here · Payboard" };

/**
 * Every address that nothing answers, as a whole document, which Next wants here. Scripts are let through by a
 * nonce, which only a page made for the request can carry; said here and not in `not-found.tsx`, which the pages
 * made once for everybody hold, too.
 */
export default async function GlobalNotFound() {
  await connection();
  return (
    <RootLayout>
      <NothingHere />
    </RootLayout>
  );
}
