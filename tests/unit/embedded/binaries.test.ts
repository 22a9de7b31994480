import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeReady } from "@/db/embedded/binaries";

let native: string;

beforeEach(() => {
  native = mkdtempSync(join(tmpdir(), "payboard-native-"));
  mkdirSync(join(native, "lib"));
  mkdirSync(join(native, "bin"));
  for (const file of ["lib/libpq.so.5.18", "bin/postgres", "bin/initdb"])
    writeFileSync(join(native, file), "");
  const links = ["libpq.so", "libpq.so.5"].map((name) => ({
    source: "native/lib/libpq.so.5.18",
    target: `native/lib/${name}`,
  }));
  writeFileSync(join(native, "pg-symlinks.json"), JSON.stringify(links));
});

afterEach(() => rmSync(native, { recursive: true }));

test("makes the links that the package's install script would have made", () => {
  makeReady(native);
  expect(readlinkSync(join(native, "lib/libpq.so"))).toBe("libpq.so.5.18");
  expect(readlinkSync(join(native, "lib/libpq.so.5"))).toBe("libpq.so.5.18");
});

test("replaces a link that leads nowhere and leaves a good one", () => {
  symlinkSync("/gone", join(native, "lib/libpq.so"));
  symlinkSync("./libpq.so.5.18", join(native, "lib/libpq.so.5"));
  makeReady(native);
  expect(readlinkSync(join(native, "lib/libpq.so"))).toBe("libpq.so.5.18");
  expect(readlinkSync(join(native, "lib/libpq.so.5"))).toBe("./libpq.so.5.18");
});

test("lets everybody run the programs", () => {
  chmodSync(join(native, "bin/postgres"), 0o600);
  makeReady(native);
  expect(statSync(join(native, "bin/postgres")).mode & 0o777).toBe(0o755);
});
