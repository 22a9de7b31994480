import { LeaveIcon } from "@/components/ui/icon";

/** Leads to the employer's own page; the board vouches for none, hence `nofollow`. */
export function ApplyLink({ applyUrl }: { applyUrl: string }) {
  return (
    <a className="button primary" href={applyUrl} rel="nofollow noopener">
      Apply on the employer’s site <LeaveIcon />
    </a>
  );
}
