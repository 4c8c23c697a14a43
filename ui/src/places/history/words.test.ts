import { describe, expect, it } from "vitest";
import type { ChangeView } from "../../api/ChangeView";
import { clipped, dayWords, entityName, fieldName, telling, utcWords, valueWords } from "./words";

const none = new Map<string, string>();
const ID = "0190a7a0-0000-7000-8000-000000000001";

function change(entity: string, fields: ChangeView["fields"], op = "create"): ChangeView {
  return { entity, id: ID, label: null, op, fields, erased: false };
}

describe("the history in words", () => {
  it("names what it knows, and shows what it does not", () => {
    expect(entityName("claim_link")).toBe("Link between claims");
    expect(entityName("some_thing")).toBe("some thing");
    expect(fieldName("source", "url")).toBe("Site");
    expect(fieldName("evidence", "url")).toBe("Address");
    expect(fieldName("setting", "value", "publisher_name")).toBe("Publisher’s name");
    expect(fieldName("claim", "shoe_size")).toBe("shoe size");
  });

  it("shows codes as words, dates as dates, ratings by name", () => {
    expect(valueWords("claim", "stage", "in-review", none)).toBe("In review");
    expect(valueWords("claim", "stage", "beyond", none)).toBe("beyond");
    expect(valueWords("claim", "said_on", "2022-07~", none)).toBe("about July 2022");
    expect(valueWords("verdict", "rating", "claimbook/half-true", new Map([["claimbook/half-true", "Half true"]]))).toBe("Half true");
    expect(valueWords("external_check", "rating_why", '[{"code":"means-rating","values":{"words":"Falso","rating":"False"}},{"code":"words-agree"}]', none)).toBe("“Falso” means “False” here. Its words say the same.");
    expect(valueWords("external_check", "rating_why", "It was said so.", none)).toBe("It was said so.");
    expect(valueWords("passage", "spans", '[{"exact":"one"},{"exact":"two"}]', none)).toBe("one … two");
  });

  it("passes over what tells nothing", () => {
    const fields = [
      { field: "wording", old: null, new: "Words" },
      { field: "added_at", old: null, new: "2022-09-07T10:00:00Z" },
      { field: "passage", old: null, new: ID },
      { field: "citations", old: null, new: `["${ID}","${ID}"]` },
      { field: "note", old: null, new: null },
    ];
    expect(telling(change("claim", fields)).map((f) => f.field)).toEqual(["wording"]);
  });

  it("tells that a field was emptied", () => {
    expect(telling(change("claim", [{ field: "venue", old: "Ukrinform", new: null }], "update"))).toHaveLength(1);
  });

  it("gives the day where it is read, and the moment in UTC", () => {
    const now = new Date(2022, 8, 7, 12);
    expect(dayWords(new Date(2022, 8, 7, 0, 5).toISOString(), now)).toBe("Today");
    expect(dayWords(new Date(2022, 8, 6, 23, 55).toISOString(), now)).toBe("Yesterday");
    expect(dayWords(new Date(2022, 7, 1).toISOString(), now)).toMatch(/^Monday,? 1 August 2022$/);
    expect(utcWords("2022-09-07T13:00:05+03:00")).toBe("2022-09-07 10:00:05 UTC");
  });

  it("clips behind a word, and cuts no character", () => {
    expect(clipped("one two three", 9)).toBe("one two …");
    expect(clipped("😀😀😀", 2)).toBe("😀😀 …");
    expect(clipped("short")).toBe("short");
  });
});
