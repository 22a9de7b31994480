import { formatCount } from "@/lib/format";
import type { Board } from "@/lib/listings/board";
import { boardUrl } from "@/lib/listings/filters";
import { PAGE_SIZE } from "@/lib/listings/vocabulary";

/** `hrefOf` gives the address of a page, where that is not the board's own. */
export function Pager({
  board: { filters, total, pages },
  hrefOf = (to) => boardUrl({ ...filters, page: to }),
}: {
  board: Board;
  hrefOf?: (page: number) => string;
}) {
  const { page } = filters;
  const first = (page - 1) * PAGE_SIZE + 1;
  const last = Math.min(page * PAGE_SIZE, total);
  return (
    <nav className="pager" aria-label="Pages">
      <span>
        {formatCount(first)} to {formatCount(last)} of {formatCount(total)}
      </span>
      {pages > 1 && (
        <>
          <span className="pages">
            {pageNumbers(page, pages).map((number, index, numbers) => (
              <PageLink
                key={number}
                number={number}
                href={hrefOf(number)}
                isCurrent={number === page}
                isAfterGap={index > 0 && number - (numbers[index - 1] ?? 0) > 1}
              />
            ))}
          </span>
          <span className="turn">
            {page > 1 && (
              <a className="button small" rel="prev" href={hrefOf(page - 1)}>
                Previous
              </a>
            )}
            {page < pages && (
              <a className="button small" rel="next" href={hrefOf(page + 1)}>
                Next {Math.min(PAGE_SIZE, total - last)}
              </a>
            )}
          </span>
        </>
      )}
    </nav>
  );
}

function PageLink({
  number,
  href,
  isCurrent,
  isAfterGap,
}: {
  number: number;
  href: string;
  isCurrent: boolean;
  isAfterGap: boolean;
}) {
  return (
    <>
      {isAfterGap && <span>…</span>}
      <a href={href} aria-label={`Page ${number}`} aria-current={isCurrent ? "page" : undefined}>
        {formatCount(number)}
      </a>
    </>
  );
}

/** The first, the last, and those around the present one. */
export function pageNumbers(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, ...(page === 1 ? [3] : []), pages];
  return [...new Set(near)].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
}
