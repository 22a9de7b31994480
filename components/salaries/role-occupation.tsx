import type { ReactNode } from "react";
import { officialTitle, whyOccupation } from "@/lib/salaries/role-occupations";
import type { RoleEntry } from "@/lib/salaries/role-page";

/** What a role is in the terms of official statistics. `children`: a way on from there. */
export function RoleOccupation({ role: { slug, soc }, children }: { role: RoleEntry; children?: ReactNode }) {
  return (
    <section className="panel" aria-labelledby="occupation">
      <h2 id="occupation">In official terms</h2>
      <p>
        <b>{officialTitle(soc)}</b> <span className="quiet num">SOC {soc}</span>
      </p>
      <p className="aside-text">{whyOccupation(slug)}</p>
      {children && <p className="aside-text">{children}</p>}
      <p className="source">
        <a href="/methodology#roles">Roles and occupations</a>
      </p>
    </section>
  );
}
