import type { ReactNode } from "react";
import { formatDay } from "@/lib/format";

type Shown = {
  name: string;
  /** Sanitised. */
  html: string;
  writtenAt: Date | string;
  changedAt: Date | string | null;
  isOurs?: boolean;
  /** Whom it answers, where that is not who began the thread. */
  answers?: string | null;
};

/** One comment. `anchor` makes its date a permalink; `children` stand below it. */
export function Comment({
  comment: { name, html, writtenAt, changedAt, isOurs, answers },
  anchor,
  mark,
  children,
}: {
  comment: Shown;
  anchor?: string;
  mark?: string;
  children?: ReactNode;
}) {
  const at = new Date(writtenAt);
  const day = <time dateTime={at.toISOString()}>{formatDay(at)}</time>;
  return (
    <article className="comment" id={anchor} aria-label={`Reply by ${name}`}>
      <header>
        <b>
          <bdi>{name}</bdi>
        </b>
        {isOurs && <span className="tag">Payboard</span>}
        {anchor ? <a href={`#${anchor}`}>{day}</a> : <span>{day}</span>}
        {changedAt && <span>edited</span>}
        {answers && (
          <span>
            to <bdi>{answers}</bdi>
          </span>
        )}
        {mark && <span className="tag">{mark}</span>}
      </header>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it was made of Markdown */}
      <div className="said" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      {children}
    </article>
  );
}
