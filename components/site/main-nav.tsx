"use client";

import { usePathname } from "next/navigation";

/** Each is its address, too: `/jobs`. */
const PLACES = ["Jobs", "Salaries", "Trends"] as const;

export function MainNav() {
  const path = usePathname();
  return (
    <nav aria-label="Main">
      {PLACES.map((place) => {
        const href = `/${place.toLowerCase()}`;
        // The page itself, a page under it, or neither.
        const current = path === href ? "page" : path.startsWith(`${href}/`) || undefined;
        return (
          <a key={href} href={href} aria-current={current}>
            {place}
          </a>
        );
      })}
    </nav>
  );
}
