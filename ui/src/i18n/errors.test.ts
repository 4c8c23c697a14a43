// Errors name kinds and acts in the language of the window.
import { afterEach, describe, expect, it } from "vitest";
import { errorWords } from "./errors";
import { setLanguage } from "./index.svelte";

const error = (code: string, args: Record<string, string>) => errorWords({ code, message: "An English sentence.", args }).what;

afterEach(() => setLanguage("en"));

describe("an error", () => {
  it("names what still refers to a row", () => {
    const args = { entity: "snapshot", by: "media", count: "2" };
    expect(error("in-use", args)).toBe("It is still in use. What refers to it: Picture or recording (2).");
    setLanguage("uk");
    expect(error("in-use", args)).toBe("Це ще використовується. На це посилається: Зображення чи запис (2).");
  });

  it("names what stands in the way of an undo, and whose it is where that is known", () => {
    const args = { act: "claim-add", later: "evidence-add", at: "2031-10-02T06:00:00Z", entity: "claim", label: "The dam is open" };
    expect(error("undo.blocked", { ...args, by: "Ann" })).toContain("“evidence added” (Ann, ");
    expect(error("undo.blocked", { ...args, by: "" })).toContain("“evidence added” (");
    setLanguage("uk");
    const words = error("undo.blocked", { ...args, by: "Ганна" });
    expect(words).toContain("«доказ додано» (Ганна, ");
    expect(words).toContain("The dam is open");
    expect(words).not.toContain("English");
  });

  it("names columns and what they were taken for", () => {
    const args = { reason: "twice", column: "Datum", second: "Tag", as: "said-on", why: "?" };
    expect(error("import.mapping", args)).toBe("The columns “Datum” and “Tag” are both “Said on”.");
    setLanguage("uk");
    expect(error("import.mapping", args)).toBe("Стовпці «Datum» і «Tag» — обидва «Коли сказано».");
  });

  it("keeps a code that is no kind of row as it is", () => {
    expect(error("not-found", { entity: "gadget", id: "7" })).toBe("It is no longer in the book: gadget 7");
  });
});
