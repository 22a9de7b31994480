import type { Metadata } from "next";
import { NothingHere } from "@/components/site/nothing-here";

export const metadata: Metadata = { title: "Nothing here" };

/** Where a page finds that it has nothing to show. The browser makes this one, and runs no script in its head. */
export default function NotFound() {
  return (
    <>
      <script async src="/theme-script" />
      <NothingHere />
    </>
  );
}
