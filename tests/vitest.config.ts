import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");

const shared = {
  resolve: {
    alias: {
      "@": root,
      // Importing it outside a server component throws; here every module is the server's.
      "server-only": resolve(root, "tests/support/server-only.ts"),
    },
  },
};

/** One worker for all files: loading the same code anew for each took half of the unit tests' time. */
const oneWorker = { isolate: false, setupFiles: ["tests/support/async-storage.ts"] };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          ...oneWorker,
          // Some load a page's code, which takes seconds where the other tests run beside them.
          testTimeout: 30_000,
          include: ["tests/unit/**/*.test.{ts,tsx}"],
        },
      },
      {
        ...shared,
        test: {
          name: "db",
          ...oneWorker,
          include: ["tests/db/**/*.test.ts"],
          globalSetup: ["tests/support/database.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
