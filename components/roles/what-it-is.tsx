import { describeRole } from "@/lib/roles/descriptions";
import type { RoleEntry } from "@/lib/salaries/role-page";

/** What people of a role do, in words. */
export function WhatItIs({ role: { slug } }: { role: RoleEntry }) {
  return (
    <section className="panel" aria-labelledby="what">
      <h2 id="what">What it is</h2>
      <p className="told">{describeRole(slug)}</p>
      <p className="source">
        How employers mostly use the words, in our reading of O*NET and of listings; no figure rests on it.
      </p>
    </section>
  );
}
