import type { ListingCard } from "@/lib/listings/board";

/** What the employer says of the job. `description` is HTML that was sanitised when it was imported. */
export function ListingDescription({
  company,
  description,
  applyUrl,
  isClosed,
}: Pick<ListingCard, "company"> & {
  description: string | null;
  applyUrl: string | null;
  isClosed: boolean;
}) {
  return (
    <section className="prose" aria-labelledby="about">
      <h2 id="about">About the job</h2>
      {description ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised on import, and pages run no inline script
        <div dangerouslySetInnerHTML={{ __html: description }} />
      ) : (
        <p className="quiet">
          The source gives no description of this job.
          {!isClosed && applyUrl && (
            <>
              {" "}
              Read it on{" "}
              <a href={applyUrl} rel="nofollow noopener">
                the page of {company.name}
              </a>
              .
            </>
          )}
        </p>
      )}
    </section>
  );
}
