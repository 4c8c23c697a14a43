// What is typed of a picture becomes what is recorded, and back.
import { describe, expect, it } from "vitest";
import type { Media } from "../../api/Media";
import { formOf, isKnown, mediaOf } from "./media-form";

const media: Media = {
  id: "m1", claim: "c1", kind: "video", title: "Flames on a quay", category: "staged", original_context: null,
  original_link: "https://port.example/drill", seen_at: ["https://a.example/1", "https://b.example/2"], snapshot: null, added_at: "2031-09-08T08:00:00Z",
};

describe("the form of a picture", () => {
  it("gives back what it was made of", () => {
    expect(mediaOf("c1", media, formOf(media))).toEqual({
      id: "m1", claim: "c1", kind: "video", title: "Flames on a quay", category: "staged", original_link: "https://port.example/drill",
      seen_at: ["https://a.example/1", "https://b.example/2"],
    });
  });
  it("takes addresses in lines, and leaves out what is empty", () => {
    const form = { ...formOf(null), pages: " https://a.example/1\n\nhttps://b.example/2 " };
    expect(mediaOf("c1", null, form)).toEqual({ claim: "c1", kind: "image", seen_at: ["https://a.example/1", "https://b.example/2"] });
  });
  it("needs something to know it by", () => {
    expect(isKnown(formOf(null))).toBe(false);
    expect(isKnown({ ...formOf(null), category: "staged", original_context: "A drill" })).toBe(false);
    expect(isKnown({ ...formOf(null), pages: "https://a.example" })).toBe(true);
  });
});
