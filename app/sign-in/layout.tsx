import type { ReactNode } from "react";
import { SessionMark } from "@/components/accounts/session-mark";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <SessionMark />
    </>
  );
}
