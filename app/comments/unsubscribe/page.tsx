import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnsubscribeForm } from "@/components/comments/unsubscribe-form";
import { titleOf } from "@/lib/comments/discussed";
import { findUnsubscribe } from "@/lib/comments/queries";
import { firstOf, type Params } from "@/lib/params";

// The address holds a secret, which no other site should be told.
export const metadata: Metadata = {
  title: "Mail about replies",
  robots: { index: false },
  referrer: "same-origin",
};

export default async function Page({ searchParams }: { searchParams: Promise<Params> }) {
  const secret = firstOf(await searchParams, "secret") ?? "";
  const mailed = await findUnsubscribe(secret);
  if (!mailed) notFound();
  return (
    <div className="page">
      <div className="page-head">
        <h1>{mailed.isDone ? "You get no more mail about replies" : "No more mail about replies?"}</h1>
        <p className="lead">
          You wrote under <a href={mailed.page}>{titleOf(mailed.page)}</a>. What you wrote stays as it is
          {mailed.isDone ? "." : "; this ends the mail about answers to any of it."}
        </p>
      </div>
      {!mailed.isDone && <UnsubscribeForm secret={secret} />}
    </div>
  );
}
