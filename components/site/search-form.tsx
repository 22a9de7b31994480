import type { FormEventHandler, ReactNode, Ref } from "react";
import { Icon } from "@/components/ui/icon";

/** A search of all listings. Works as a plain form; `onSubmit` may take over, and `children` add fields. */
export function SearchForm({
  q = "",
  onSubmit,
  inputRef,
  children,
}: {
  q?: string;
  onSubmit?: FormEventHandler<HTMLFormElement>;
  inputRef?: Ref<HTMLInputElement>;
  children?: ReactNode;
}) {
  return (
    <search>
      <form className="search" id="search" action="/jobs" onSubmit={onSubmit}>
        <div className="q">
          <Icon name="search" />
          <label className="sr" htmlFor="q">
            Title, skill or company
          </label>
          <input
            id="q"
            ref={inputRef}
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            placeholder="Title, skill or company"
            autoComplete="off"
            enterKeyHint="search"
          />
        </div>
        {children}
        <button className="button primary" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
