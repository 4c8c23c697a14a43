// Walls of the interface that no linter sees.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((f) => /\.(svelte|ts|css)$/.test(f));
const read = (f: string) => readFileSync(join(root, "src", f), "utf8");

describe("the interface", () => {
  it("knows the shell in src/platform alone", () => {
    const strangers = files.filter((f) => !f.startsWith("platform/") && read(f).includes("@tauri-apps/"));
    expect(strangers).toEqual([]);
  });

  it("writes no style attribute into markup, which the window's policy refuses", () => {
    const strangers = files.filter((f) => f.endsWith(".svelte") && /<[a-z][^<>]*\sstyle="/.test(read(f)));
    expect(strangers).toEqual([]);
  });

  it("ships no fake desk", () => {
    const users = files.filter((f) => !f.startsWith("platform/fake/") && !f.endsWith(".test.ts") && read(f).includes("platform/fake"));
    expect(users).toEqual(["fake.ts"]);
    const built = join(root, "dist");
    if (existsSync(built)) expect(readdirSync(built)).not.toContain("fake.html");
  });
});
