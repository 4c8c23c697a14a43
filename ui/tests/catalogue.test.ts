// Every message that is asked for exists, and no words stand in the components themselves.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "svelte/compiler";
import { describe, expect, it } from "vitest";
import { bundleOf, languages } from "../src/i18n/catalogue";

const root = join(import.meta.dirname, "..", "src");
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((f) => /\.(svelte|ts)$/.test(f) && !/\.test\.ts$|^api\/|^platform\/fake\//.test(f))
  .map((name) => ({ name, source: readFileSync(join(root, name), "utf8") }));

describe("messages", () => {
  const english = bundleOf("en");

  it.each(files)("$name asks for messages that exist", ({ source }) => {
    const asked = [
      ...source.matchAll(/\bt\(\s*"([a-z][^"]*)"/g),
      ...source.matchAll(/\blabel: "(key-[a-z-]+)"/g),
    ].map((m) => m[1] ?? "");
    expect(asked.filter((id) => !english.hasMessage(id))).toEqual([]);
  });

  it("are complete where an id is put together", () => {
    const parts = {
      stage: ["inbox", "assigned", "researching", "in-review", "published", "parked"],
      theme: ["system", "light", "dark"],
      lang: [...languages],
      place: ["read", "document", "claims", "claim", "snapshots", "snapshot", "sources", "reports", "history", "import"],
      reliability: ["A", "B", "C", "D", "E", "F"],
      credibility: ["1", "2", "3", "4", "5", "6"],
      "evidence-standing": ["drifted", "gone", "walled", "failed", "changed", "link", "none", "captured", "same"],
      "evidence-found": ["same", "changed", "gone", "soft-gone", "moved-home", "redirected", "paywall", "login-wall", "blocked", "server-error", "failed"],
      "evidence-drift": ["changed", "vanished", "ambiguous", "page-gone"],
      "evidence-sort": ["stance", "source", "reliability", "credibility", "origin", "date", "state"],
      "evidence-missing": ["supports", "contradicts", "origin"],
      "evidence-mend": ["supports", "contradicts", "origin"],
      "evidence-capture": ["waiting", "running", "done", "failed", "stopped"],
      "import-field": ["claim", "claimant", "said-on", "venue", "reported-by", "rating", "url", "publisher", "title", "quote", "topics", "notes", "place", "about", "lang", "priority", "id", "keep", "ignore"],
      "import-hint": ["claim", "claimant", "said-on", "venue", "reported-by", "rating", "url", "publisher", "title", "quote", "topics", "notes", "place", "about", "lang", "priority", "id", "keep", "ignore"],
      "import-outcome": ["taken", "mended", "kept", "refused"],
      "import-sure": ["sure", "likely", "guess", "chosen", "remembered"],
      "import-setting": ["encoding", "separator", "quote", "header", "sheet", "format", "escape", "line-end"],
      "import-format": ["separated", "workbook", "json-lines"],
      "import-dates": ["day-first", "month-first", "year-first"],
      "import-place": ["line", "row", "script", "page"],
      "cite-form": ["csl-json", "bibtex", "ris", "apa", "chicago", "chicago-note", "mla", "harvard", "dstu"],
      "cite-hint": ["csl-json", "bibtex", "ris", "apa", "chicago", "chicago-note", "mla", "harvard", "dstu"],
      "evidence-bound": ["bound", "absent", "ambiguous", "unquoted"],
    };
    const ids = Object.entries(parts).flatMap(([name, values]) => values.map((v) => `${name}-${v}`));
    expect(ids.filter((id) => !english.hasMessage(id))).toEqual([]);
  });

  it("have one meaning each: no two files name the same message", () => {
    for (const lang of languages) {
      const folder = join(root, "i18n", lang);
      const ids = readdirSync(folder).flatMap((f) => [...readFileSync(join(folder, f), "utf8").matchAll(/^([a-z][\w-]*) *=/gim)].map((m) => m[1] ?? ""));
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    }
  });

  it("of other languages have an English original", () => {
    for (const lang of languages.filter((l) => l !== "en")) {
      const strange = [...bundleOf(lang)._messages.keys()].filter((id) => !english.hasMessage(id));
      expect(strange).toEqual([]);
    }
  });
});

/** Words in the markup: text nodes, and the attributes that people read or hear. */
function wordsIn(source: string): string[] {
  const words: string[] = [];
  const read = new Set(["aria-label", "title", "placeholder", "alt", "label", "hint", "lead", "text"]);
  const hasLetters = (s: string) => /\p{L}{2,}/u.test(s);
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if (Array.isArray(node)) return node.forEach(walk);
    const n = node as Record<string, unknown>;
    if (n["type"] === "Text" && hasLetters(String(n["data"]))) words.push(String(n["data"]).trim());
    if (n["type"] === "StyleDirective") return;
    if (n["type"] === "Attribute") {
      if (!read.has(String(n["name"]))) return;
      const value = n["value"];
      for (const part of Array.isArray(value) ? value : [value]) {
        const text = part as { type?: string; data?: string } | true;
        if (text !== true && text?.type === "Text" && hasLetters(text.data ?? "")) words.push(text.data ?? "");
      }
      return;
    }
    for (const [key, value] of Object.entries(n)) if (key !== "metadata" && key !== "parent") walk(value);
  };
  walk(parse(source, { modern: true }).fragment);
  return words;
}

describe("errors", () => {
  // The codes as the core writes them: every one that can reach the window has words of its own.
  const crates = join(root, "..", "..", "src-tauri");
  const sources = ["crates/app/src", "src"]
    .map((f) => join(crates, f))
    .filter((f) => existsSync(f))
    .flatMap((f) => readdirSync(f, { recursive: true, encoding: "utf8" }).filter((n) => n.endsWith(".rs")).map((n) => readFileSync(join(f, n), "utf8")));
  const codes = [...new Set(sources.flatMap((s) => [...s.matchAll(/Error::new\(\s*"([a-z][a-z.-]*)"/g), ...s.matchAll(/=> "((?:book|file|undo|redo)\.[a-z-]+|not-found|in-use|invalid)"/g)].map((m) => m[1] ?? "")))];

  it("are found in the core", () => expect(codes.length).toBeGreaterThan(20));

  it.each(codes)("%s has words", (code) => {
    expect(bundleOf("en").hasMessage(`error-${code.replaceAll(".", "-")}`)).toBe(true);
  });

  const ofTheBook = readFileSync(join(crates, "crates/store/src/error.rs"), "utf8");
  it.each([...ofTheBook.matchAll(/=> "([a-z-]+(?:\.[a-z-]+)?)",/g)].map((m) => m[1] ?? ""))("%s of the book has words", (code) => {
    expect(bundleOf("en").hasMessage(`error-${code.replaceAll(".", "-")}`)).toBe(true);
  });

  // What errors and history name: kinds of rows, and acts.
  const entities = [...readFileSync(join(crates, "crates/domain/src/record.rs"), "utf8").matchAll(/Entity::\w+ => "([a-z_]+)"/g)].map((m) => `entity-${m[1]}`);
  const acts = [...new Set(sources.flatMap((s) => [...s.matchAll(/\.act\(\s*"([a-z-]+)"/g)].map((m) => `act-${m[1]}`)))];
  it.each([...entities, ...acts])("%s has words", (id) => {
    expect(bundleOf("en").hasMessage(id)).toBe(true);
  });

  it("name kinds and acts that are found in the core", () => {
    expect(entities.length).toBeGreaterThan(20);
    expect(acts.length).toBeGreaterThan(20);
  });
});

describe("markup", () => {
  it.each(files.filter((f) => f.name.endsWith(".svelte")))("$name has no words of its own", ({ source }) => {
    expect(wordsIn(source)).toEqual([]);
  });

  it("would be caught if it had", () => {
    expect(wordsIn(`<button title="Open it">{t("x")}</button><p>Some words</p>`)).toEqual(["Open it", "Some words"]);
  });
});
