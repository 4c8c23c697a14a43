// Every reason that an import gives has words in both languages, with the values that it comes with.
import { describe, expect, it } from "vitest";
import type { Reason } from "../../api/Reason";
import { REASONS } from "../../api/reasons";
import { bundleOf } from "../../i18n/catalogue";
import { setLanguage } from "../../i18n/index.svelte";
import { reasonWords } from "./reasons";

describe("reasons of an import", () => {
  it.each(["en", "uk"] as const)("are complete in %s", (language) => {
    const lacking = Object.keys(REASONS).filter((code) => !bundleOf(language).hasMessage(`import-why-${code}`));
    expect(lacking).toEqual([]);
  });
  it.each(["en", "uk"] as const)("use values that they come with, and all of them, in %s", (language) => {
    const bundle = bundleOf(language);
    for (const [code, values] of Object.entries(REASONS)) {
      const pattern = bundle.getMessage(`import-why-${code}`)?.value ?? "";
      const args = Object.fromEntries(values.map((name) => [name, `<${name}>`]));
      const errors: Error[] = [];
      const said = bundle.formatPattern(pattern, args, errors);
      expect([code, ...errors.map(String)]).toEqual([code]);
      expect([code, ...values.filter((name) => !said.includes(`<${name}>`))]).toEqual([code]);
    }
  });
  it("are said one after the other, with their values and of their fields; what has no words as it came", () => {
    const reasons: Reason[] = [
      { code: "date-kept", values: { found: "soon" }, message: "?" },
      { field: "reviewRating.bestRating", code: "not-number", values: { found: "five" }, message: "?" },
      { code: "to-come", values: {}, message: "A strange thing." },
    ];
    const plain = reasonWords(reasons).replace(/[\u2068\u2069]/g, "");
    expect(plain).toBe("The date “soon” is kept as it was found.\nreviewRating.bestRating: “five” is no number. A strange thing.");
  });
  it("name places in the reader's language, and nothing else by them", () => {
    setLanguage("uk");
    const reasons: Reason[] = [
      { code: "same-check", values: { place: "page.html, script 2" }, message: "?" },
      { field: "line 7, text", code: "page-cut", values: {}, message: "?" },
      { field: "url", code: "date-day", values: { found: "31", place: "9" }, message: "?" },
    ];
    const said = reasonWords(reasons);
    setLanguage("en");
    expect(said.split("\n")).toEqual(["Та сама перевірка стоїть і тут: page.html, скрипт 2.", expect.stringMatching(/^рядок 7, text: /), "url: У тому місяці немає дня 31 (символ 9)."]);
  });
});
