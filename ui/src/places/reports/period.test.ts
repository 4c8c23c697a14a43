import { describe, expect, it } from "vitest";
import { isDate, periodFault, periodOf } from "./period";

describe("dates of a period", () => {
  it.each(["2031", "2031-09", "2031-09-07", "2032-02-29", "0099-02-28"])("%s is one", (text) => expect(isDate(text)).toBe(true));
  it.each(["31", "2031-13", "2031-02-29", "2031-09-31", "2031-9", "September", "2031~", "2031-00", "2031-09-00"])("%s is none", (text) => expect(isDate(text)).toBe(false));
});

describe("a period", () => {
  it("may be open at either end", () => {
    expect(periodFault("", "")).toEqual({ since: null, until: null });
    expect(periodOf("", "2031")).toEqual({ until: "2031" });
  });
  it("says which end is no date", () => expect(periodFault("soon", "2031")).toEqual({ since: "date", until: null }));
  it("ends after it begins, the whole of a month or year counted", () => {
    expect(periodFault("2031-09-07", "2031-09").until).toBeNull();
    expect(periodFault("2031-09-07", "2031").until).toBeNull();
    expect(periodFault("2031-09-07", "2031-08").until).toBe("before");
    expect(periodFault("2031-09-07", "2031-09-06").until).toBe("before");
    expect(periodOf("2031", "2030")).toEqual({ since: "2031" });
  });
});
