// Every language says all that English says, of the same things, and counts as its speakers count.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleOf, languages } from "../src/i18n/catalogue";

type Message = NonNullable<ReturnType<ReturnType<typeof bundleOf>["getMessage"]>>;
type Node = Record<string, unknown>;

const root = join(import.meta.dirname, "..", "src", "i18n");
const others = languages.filter((l) => l !== "en");

/** The ids in the files: what the parser could not read is missing in the bundle, and is caught by that. */
function written(lang: string): Map<string, string> {
  const files = readdirSync(join(root, lang)).map((name) => ({ name, text: readFileSync(join(root, lang, name), "utf8") }));
  return new Map(files.flatMap(({ name, text }) => [...text.matchAll(/^([a-z][\w-]*) *=/gim)].map((m): [string, string] => [m[1] ?? "", name])));
}

/** Every part of a message by its name: "" is the message itself, the rest are its attributes. */
function parts(message: Message | undefined): [string, unknown][] {
  if (!message) return [];
  return [["", message.value], ...Object.entries(message.attributes)];
}

function walk(pattern: unknown, visit: (node: Node) => void): void {
  if (typeof pattern !== "object" || pattern === null) return;
  if (Array.isArray(pattern)) return pattern.forEach((p) => walk(p, visit));
  visit(pattern as Node);
  Object.values(pattern).forEach((child) => walk(child, visit));
}

/** The variables that a message needs, part by part. */
function variables(message: Message | undefined): Record<string, string[]> {
  return Object.fromEntries(
    parts(message).map(([part, pattern]) => {
      const names = new Set<string>();
      walk(pattern, (n) => void (n["type"] === "var" && names.add(String(n["name"]))));
      return [part, [...names].sort()];
    }),
  );
}

interface Selector {
  on: string;
  keys: string[];
}

function selectors(message: Message | undefined): Selector[] {
  const found: Selector[] = [];
  for (const [, pattern] of parts(message))
    walk(pattern, (n) => {
      if (n["type"] !== "select") return;
      const variants = n["variants"] as { key: { value: string | number } }[];
      found.push({ on: String((n["selector"] as Node)["name"]), keys: variants.map((v) => String(v.key.value)) });
    });
  return found;
}

const PLURAL = ["zero", "one", "two", "few", "many", "other"];

describe.each(others)("in %s", (lang) => {
  const english = bundleOf("en");
  const bundle = bundleOf(lang);
  const ids = [...written("en").keys()];
  const here = written(lang);

  it("every message of English stands, in the same file, and no other", () => {
    expect([...here].sort()).toEqual([...written("en")].sort());
    expect([...here.keys()].filter((id) => !bundle.hasMessage(id))).toEqual([]);
  });

  it("each has the same attributes, and needs the same variables", () => {
    const needs = (of: typeof bundle) => Object.fromEntries(ids.map((id) => [id, variables(of.getMessage(id))]));
    expect(needs(bundle)).toEqual(needs(english));
  });

  it("what English tells apart is told apart, if only by the name of the case that is left over", () => {
    // Cases of a code (`venue`, `text-broken`), not of a number: the language's own plurals are looked at below.
    const cases = (of: typeof bundle, id: string) => selectors(of.getMessage(id)).map((s) => [s.on, s.keys.filter((k) => !PLURAL.includes(k) && !/^\d+$/.test(k)).sort()]);
    const coded = ids.filter((id) => cases(english, id).some(([, keys]) => (keys ?? []).length > 0));
    expect(coded.length).toBeGreaterThan(1);
    for (const id of coded) expect({ id, cases: cases(bundle, id) }).toEqual({ id, cases: cases(english, id) });
  });

  it("a number that changes the words has every plural of the language for whole numbers", () => {
    const rules = new Intl.PluralRules(lang);
    const wanted = [...new Set(Array.from({ length: 200 }, (_, n) => rules.select(n)))].sort();
    const short = ids.flatMap((id) =>
      selectors(bundle.getMessage(id))
        .filter((s) => s.keys.some((k) => PLURAL.includes(k) && k !== "other"))
        .filter((s) => wanted.some((w) => !s.keys.includes(w)))
        .map(() => id),
    );
    expect(short).toEqual([]);
  });

  it("what English counts is counted, or its number stands apart from the words", () => {
    const counted = ids.filter((id) => selectors(english.getMessage(id)).some((s) => s.keys.includes("one")));
    expect(counted.length).toBeGreaterThan(20);
    expect(counted.filter((id) => selectors(bundle.getMessage(id)).length === 0)).toEqual([]);
  });

  it("every message is put into words without a fault, for each kind of number", () => {
    const faults: string[] = [];
    for (const id of ids) {
      const message = bundle.getMessage(id);
      for (const [part, pattern] of parts(message)) {
        if (pattern === null) continue;
        for (const n of [0, 1, 2, 5, 11, 21, 22]) {
          const args = Object.fromEntries((variables(message)[part] ?? []).map((name) => [name, n]));
          const errors: Error[] = [];
          const words = bundle.formatPattern(pattern as string, args, errors);
          if (errors.length > 0 || (words.trim() === "" && id !== "main-label")) faults.push(`${id}.${part}: ${words} ${errors.join()}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it("no word mixes letters that only look alike", () => {
    const mixed = readdirSync(join(root, lang)).flatMap((f) =>
      [...readFileSync(join(root, lang, f), "utf8").matchAll(/[\p{L}’]+/gu)].map(([word]) => word).filter((w) => /\p{Script=Cyrillic}/u.test(w) && /\p{Script=Latin}/u.test(w)),
    );
    expect(mixed).toEqual([]);
  });
});

describe("in Ukrainian", () => {
  const say = (id: string, n: number) => bundleOf("uk").formatPattern(bundleOf("uk").getMessage(id)?.value ?? "", { n });

  it("twenty-one is counted as one, and is not called one", () => {
    expect(say("reports-claims", 1)).toBe("1 твердження");
    expect(say("read-words", 21)).toBe("21 слово");
    expect(say("read-words", 22)).toBe("22 слова");
    expect(say("read-words", 11)).toBe("11 слів");
    expect(say("reports-choice-claims", 1)).toBe("Це твердження");
    expect(say("reports-choice-claims", 21)).toBe("21 твердження");
  });
});
