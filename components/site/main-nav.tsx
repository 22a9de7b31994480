"use client";

import { usePathname } from "next/navigation";

const PLACES = [
  { href: "/jobs", label: "Jobs" },
  { href: "/salaries", label: "Salaries" },
  { href: "/trends", label: "Trends" },
] as const;

export function MainNav() {
  const path = usePathname();
  return (
    <nav aria-label="Main">
      {PLACES.map(({ href, label }) => (
        <a key={href} href={href} aria-current={currentness(path, href)}>
          {label}
        </a>
      ))}
    </nav>
  );
}

/** The page itself, a page under it, or neither. */
function currentness(path: string, href: string) {
  if (path === href) return "page";
  return path.startsWith(`${href}/`) ? "true" : undefined;
}
