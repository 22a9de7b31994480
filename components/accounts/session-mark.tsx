"use client";

import { useEffect } from "react";
import { SESSION_HINT } from "@/lib/accounts/session-hint";

/**
 * Has the header follow a session that begins or ends: who leaves this page without a new one being loaded, as after
 * signing in or out, is looked at anew.
 */
export function SessionMark() {
  useEffect(
    () => () => {
      const isIn = document.cookie.includes(`${SESSION_HINT}=1`);
      document.documentElement.toggleAttribute("data-signed-in", isIn);
    },
    [],
  );
  return null;
}
