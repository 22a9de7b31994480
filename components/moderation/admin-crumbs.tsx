import { Crumbs } from "@/components/site/crumbs";

/** The way back from one thing to all that waits. */
export function AdminCrumbs() {
  return <Crumbs way={[{ label: "Moderation", href: "/admin" }]} />;
}
