import { describe, expect, it } from "vitest";
import { bundleOf, languages } from "../../i18n/catalogue";
import { OUTCOMES, outcomeWords, WEIGHT } from "./outcomes";

describe("what a later look found", () => {
  it("is known in full", () => {
    expect([...OUTCOMES].sort()).toEqual(Object.keys(WEIGHT).sort());
    expect(new Set(OUTCOMES).size).toBe(11);
  });

  it.each(languages.flatMap((lang) => OUTCOMES.map((outcome) => [lang, outcome] as const)))("is said in %s: %s, what is safe, what to do", (lang, outcome) => {
    const message = bundleOf(lang).getMessage(`snapshot-outcome-${outcome}`);
    expect(message?.value).toBeTruthy();
    for (const part of ["means", "safe", "do"]) expect(message?.attributes[part], part).toBeTruthy();
  });

  it.each(languages)("is told apart in %s: no two outcomes have the same words", (lang) => {
    const bundle = bundleOf(lang);
    for (const part of [null, "means", "do"]) {
      const said = OUTCOMES.map((outcome) => {
        const message = bundle.getMessage(`snapshot-outcome-${outcome}`);
        const pattern = part === null ? message?.value : message?.attributes[part];
        return pattern ? bundle.formatPattern(pattern) : "";
      });
      expect(new Set(said).size).toBe(OUTCOMES.length);
    }
  });

  it("comes as words", () => {
    expect(outcomeWords("gone")).toMatchObject({ name: "The page is gone" });
    expect(Object.values(outcomeWords("failed")).every((w) => w.length > 0)).toBe(true);
  });
});
