import { describe, expect, it } from "vitest";
import { bodyOf, emptyWording, jsonOf, langOf } from "./body";

describe("the body of a template", () => {
  it("comes out as it came in", () => {
    const json = JSON.stringify({ version: 1, style: { accent_dark: "#8fc0ee", accent: "#1f4f7a", heading: "sans" }, wording: { uk: { headings: { evidence: "Докази" }, ratings: { "claimbook/true": "Так" }, footer: "Кінець" } }, page: "<p>{{ title }}</p>" });
    expect(JSON.parse(jsonOf(bodyOf(json)))).toEqual(JSON.parse(json));
  });
  it("leaves out what is left empty", () => {
    const body = bodyOf("{}");
    body.wording["en"] = { ...emptyWording(), ratings: { "claimbook/true": "  " } };
    body.page = " \n";
    expect(jsonOf(body)).toBe("{}");
  });
  it.each(["", "no json", "[1]", "null", '{"style":{"accent":3,"logo":{"data":1}},"wording":[]}'])("%s is an empty one", (json) => {
    const body = bodyOf(json);
    expect({ ...body, rest: {} }).toEqual({ ...bodyOf("{}"), rest: {} });
  });
});

describe("languages", () => {
  it("are tags", () => {
    expect(langOf("pt-br")).toBe("pt-BR");
    expect(langOf(" ar ")).toBe("ar");
    expect(langOf("not a tag")).toBeNull();
    expect(langOf("")).toBeNull();
  });
});
