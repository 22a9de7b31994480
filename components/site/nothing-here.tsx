import { SearchForm } from "./search-form";

/** What stands at an address that leads to nothing, and ways on from there. */
export function NothingHere() {
  return (
    <div className="page">
      <div className="notice">
        <h1>There is nothing at this address</h1>
        <p>The listing may be gone, or the address mistyped. What are you looking for?</p>
        <SearchForm />
        <a href="/jobs">All open listings</a>
      </div>
    </div>
  );
}
