import type { ReactNode } from "react";

/** For frames on other sites: what stands in it, without the site around it. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return <div className="page embed">{children}</div>;
}
