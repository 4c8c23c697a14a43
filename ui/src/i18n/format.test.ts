// What a date says in words: no more than is known, and never another date.
import { beforeEach, describe, expect, it } from "vitest";
import { formatDate } from "./format";
import { setLanguage } from "./index.svelte";

const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "").replace(/[\u00a0\u202f]/g, " ");

describe("a date in words", () => {
  beforeEach(() => setLanguage("en"));

  it.each([
    ["2022-09-07", "7 September 2022", "7 Sept 2022"],
    ["2022-07", "July 2022", "Jul 2022"],
    ["2022-07~", "about July 2022", "about Jul 2022"],
    ["2022", "2022", "2022"],
    ["2022?", "2022, uncertain", "2022, uncertain"],
    ["2022-21", "spring 2022", "spring 2022"],
    ["2022-24", "winter 2022", "winter 2022"],
    ["202X", "2020s", "2020s"],
    ["20XX", "2000–2099", "2000–2099"],
    ["2022-XX", "some month in 2022", "some month in 2022"],
    ["2022-07-XX", "some day in July 2022", "some day in Jul 2022"],
    ["2022-XX-XX", "some day in 2022", "some day in 2022"],
    ["0050", "50", "50"],
    ["-0043", "44 BC", "44 BC"],
    ["2022-09-07T14:30:00+03:00", "7 September 2022, 14:30 UTC+03:00", "7 Sept 2022"],
    ["2022-09-07T14:30:09Z", "7 September 2022, 14:30:09 UTC", "7 Sept 2022"],
    ["2022-09-07T14:30:00", "7 September 2022, 14:30", "7 Sept 2022"],
    ["2022-07/2022-09", "July 2022 to September 2022", "Jul 2022 to Sept 2022"],
    ["2022-07/..", "since July 2022", "since Jul 2022"],
    ["../2022-07", "until July 2022", "until Jul 2022"],
    ["2022-07/", "July 2022 to unknown", "Jul 2022 to unknown"],
    ["/2022-07", "unknown to July 2022", "unknown to Jul 2022"],
    ["soon", "soon", "soon"],
    ["", "", ""],
  ])("%s", (edtf, long, short) => {
    expect(plain(formatDate(edtf))).toBe(long);
    expect(plain(formatDate(edtf, { short: true }))).toBe(short);
  });

  it("is in the reader's language", () => {
    setLanguage("uk");
    expect(plain(formatDate("2022-22"))).toMatch(/^літо 2022/);
    expect(plain(formatDate("2022-09-07T14:30:00Z"))).toMatch(/^7 вересня 2022.*, 14:30 UTC$/);
  });
});
