// First, since the first sheet sets the order of the cascade layers.
import "./styles/all.css";

import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { ReactNode } from "react";
import { Hatch } from "@/components/salaries/hatch";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { THEME_SCRIPT } from "@/components/site/theme";
import { env } from "@/lib/env";

// Latin only, 46 kB, preloaded. One that comes late waits for the next page: lines would break anew under
// the reader, since no fallback is as wide in every weight.
const plex = localFont({
  src: "../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2",
  weight: "100 700",
  variable: "--font-plex",
  display: "optional",
  adjustFontFallback: "Arial",
});

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env.siteUrl),
    title: { default: "Payboard: tech jobs, and what they pay", template: "%s · Payboard" },
    description: "Tech jobs, each with its pay beside what the market pays in its state.",
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbf9" },
    { media: "(prefers-color-scheme: dark)", color: "#131110" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script below sets the theme before React reads the page.
    <html lang="en" className={plex.variable} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, let through by its hash */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <SiteHeader />
        <main id="main">{children}</main>
        <SiteFooter />
        <Hatch />
      </body>
    </html>
  );
}
