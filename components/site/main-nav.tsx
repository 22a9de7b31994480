"use client";

import { usePathname } from "next/navigation";

/** Each is its address, too: `/jobs`. */
const PLACES = ["Jobs", "Salaries", "Trends", "Guides"] as const;

export function MainNav() {
  const path = usePathname();
  return (
    <nav aria-label="Main">
      {PLACES.map((place) => {
        const href = `/${place.toLowerCase()}`;
        // The page itself, or one under it.
        return (
          <a key={href} href={href} aria-current={path.startsWith(href) || undefined}>
            {place}
          </a>
        );
      })}
    </nav>
  );
}
