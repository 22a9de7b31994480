import { SearchIcon } from "@/components/ui/icon";

/** A search of all listings: a plain form. On the board the filters beside the list are fields of it too. */
export function SearchForm({ q = "", sort = "newest" }: { q?: string; sort?: string }) {
  return (
    <search>
      <form className="search" id="search" action="/jobs">
        <div className="q">
          <SearchIcon />
          <label className="sr" htmlFor="q">
            Title, skill or company
          </label>
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            placeholder="Title, skill or company"
            autoComplete="off"
            enterKeyHint="search"
          />
        </div>
        {sort !== "newest" && <input type="hidden" name="sort" value={sort} />}
        <button className="button primary" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
