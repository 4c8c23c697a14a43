import { describe, expect, it } from "vitest";
import type { SnapshotCard } from "../../api/SnapshotCard";
import { OUTCOMES } from "../snapshot/outcomes";
import { kindOf, restsOn, standingOf } from "./standing";

const card = (more: Partial<SnapshotCard>): SnapshotCard => ({
  id: "s", title: "Page", url: "https://tide.example/", host: "tide.example", media_type: "text/html", captured_at: "2031-09-08T07:12:00Z", status: 200, size: 1, words: 1,
  evidence: 0, media: 0, of_url: 1, latest: null, drifted: 0, disturbing: false, ...more,
});

describe("a snapshot in the list", () => {
  it("says that nobody has looked again, or that nobody can", () => {
    expect(standingOf(card({})).words).toBe("never looked at again");
    expect(standingOf(card({ url: null })).words).toBe("no address to look at again");
  });

  it("says what rests on it, pictures too", () => {
    expect(restsOn(card({}))).toBe("no evidence rests on it");
    expect(restsOn(card({ evidence: 2, media: 1 }))).toBe("2 pieces of evidence rest on it, 1 picture or recording");
  });

  it("has other words for each outcome, with the day", () => {
    const words = OUTCOMES.map((outcome) => standingOf(card({ latest: { outcome, checked_at: "2031-10-02T06:00:00Z" } })).words);
    expect(new Set(words).size).toBe(OUTCOMES.length);
    expect(words.every((w) => w.includes("2 Oct 2031"))).toBe(true);
  });

  it.each([
    ["text/html", "page"],
    ["multipart/related; boundary=x", "page"],
    ["image/jpeg", "image"],
    ["application/pdf", "pdf"],
    ["text/plain", "text"],
    ["application/zip", "file"],
  ])("%s is a %s", (type, kind) => expect(kindOf(type)).toBe(kind));
});
