import { SearchIcon } from "@/components/ui/icon";

/** One field for all that a moderator may look for: a plain form. */
export function AdminSearch({ words }: { words: string }) {
  return (
    <search>
      <form className="search" action="/admin">
        <div className="q">
          <SearchIcon />
          <label className="sr" htmlFor="q">
            Listing, company, person, or who did what
          </label>
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={words}
            maxLength={200}
            placeholder="Listing, company or person"
            autoComplete="off"
            enterKeyHint="search"
          />
        </div>
        <button className="button" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
