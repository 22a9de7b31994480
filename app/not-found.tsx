import type { Metadata } from "next";
import { SearchForm } from "@/components/site/search-form";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <div className="page">
      {/* Where a page finds that it has nothing to show, the browser makes this one, and runs no script in its head. */}
      <script async src="/theme-script" />
      <div className="notice">
        <h1>There is nothing at this address</h1>
        <p>The listing may be gone, or the address mistyped. What are you looking for?</p>
        <SearchForm />
        <a href="/jobs">All open listings</a>
      </div>
    </div>
  );
}
