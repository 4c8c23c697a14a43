import { describe, expect, it } from "vitest";
import type { TableOrder } from "../../api/TableOrder";
import { examplesIn, ordersOf, readAs, telling } from "./dates";

describe("dates in numbers", () => {
  it("are read with the day first or the month first", () => {
    expect(readAs("03/04/2022", "day-first")).toBe("2022-04-03");
    expect(readAs("03/04/2022", "month-first")).toBe("2022-03-04");
    expect(readAs("3.4.2022 12:30", "day-first")).toBe("2022-04-03");
  });
  it("are no dates where the month or the day is none", () => {
    expect(readAs("31/12/2022", "month-first")).toBeNull();
    expect(readAs("29/02/2023", "day-first")).toBeNull();
    expect(readAs("29/02/2024", "day-first")).toBe("2024-02-29");
    expect(readAs("00/04/2022", "day-first")).toBeNull();
  });
  it("of other notations are not read here", () => {
    expect(readAs("3 April 2022", "day-first")).toBeNull();
    expect(readAs("2022-04-03", "day-first")).toBeNull();
  });
});

describe("years of two digits", () => {
  const yearFirst = "year-first" as TableOrder;
  it("are taken as spreadsheets do", () => {
    expect(readAs("03/04/22", "day-first")).toBe("2022-04-03");
    expect(readAs("03.04.87", "month-first")).toBe("1987-03-04");
    expect(readAs("22-04-03", yearFirst)).toBe("2022-04-03");
  });
  it("can come first, and only they", () => {
    expect(readAs("03/04/2022", yearFirst)).toBeNull();
    expect(ordersOf([{ found: "03/04/05", read: null }])).toEqual(["day-first", "month-first", "year-first"]);
    expect(ordersOf([{ found: "03/04/2005", read: null }])).toEqual(["day-first", "month-first"]);
  });
});

describe("examples", () => {
  const examples = [{ found: "spring 2022", read: "2022-21" }, { found: "9/9/2022", read: "2022-09-09" }, { found: "03/04/2022", read: null }];
  it("follow the answer, and leave what was understood anyway", () => {
    expect(examplesIn(examples, "month-first").map((e) => e.read)).toEqual(["2022-21", "2022-09-09", "2022-03-04"]);
    expect(examplesIn(examples, null)).toEqual(examples);
  });
  it("are asked with the one that both orders read, and differently", () => {
    expect(telling(examples)).toBe("03/04/2022");
    expect(telling(examples.slice(0, 2))).toBeNull();
  });
});
