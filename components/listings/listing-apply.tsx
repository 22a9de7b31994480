import { LeaveIcon } from "@/components/ui/icon";

/**
 * Leads to where people apply, which the board does not vouch for, hence `nofollow`: the employer's own page, by
 * way of the address that counts who goes; that of the board `via` which we have the listing, straight, as it asks;
 * or our own form where there is no such address.
 */
export function ApplyLink({
  url,
  applyUrl,
  via,
}: {
  url: string;
  applyUrl: string | null;
  via: string | null;
}) {
  if (applyUrl === null) {
    return (
      <a className="button primary" href={`${url}/apply`} rel="nofollow">
        Apply
      </a>
    );
  }
  return (
    <a className="button primary" href={via ? applyUrl : `${url}/go`} rel="nofollow noopener">
      Apply on {via ?? "the employer’s site"} <LeaveIcon />
    </a>
  );
}
