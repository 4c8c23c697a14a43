import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { usePlatform, type Platform } from "../../../platform";
import type { PreviewTemplate, TemplatePreview } from "./calls";
import { livePreview, PAUSE } from "./live.svelte";

const asked: { body: string; answer: (made: TemplatePreview) => void }[] = [];
const fault = { part: "page", line: 3, column: 7, message: "unexpected end" };
const good = (content: string): TemplatePreview => ({ content, fault: null, remarks: [] });

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  usePlatform({ call: (_: string, request: PreviewTemplate) => new Promise((answer) => asked.push({ body: request.body, answer })) } as unknown as Platform);
});
afterEach(() => void vi.useRealTimers());

function begin() {
  let template = $state("a");
  let body = $state("1");
  let live!: ReturnType<typeof livePreview>;
  const end = $effect.root(() => {
    live = livePreview(
      () => template,
      () => ({ body }),
    );
  });
  flushSync();
  vi.advanceTimersByTime(0);
  return {
    live,
    end,
    type(text: string, of = template) {
      template = of;
      body = text;
      flushSync();
    },
  };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("the preview of what is typed", () => {
  it("is asked for when typing pauses, once", async () => {
    const { live, type, end } = begin();
    asked[0]?.answer(good("one"));
    await settle();
    expect(live.content).toBe("one");
    type("2");
    vi.advanceTimersByTime(PAUSE - 1);
    type("3");
    vi.advanceTimersByTime(PAUSE);
    expect(asked.map((a) => a.body)).toEqual(["1", "3"]);
    end();
  });
  it("keeps the last good page when the template is broken, and says where", async () => {
    const { live, type, end } = begin();
    asked[0]?.answer(good("one"));
    await settle();
    type("{{");
    vi.advanceTimersByTime(PAUSE);
    asked[1]?.answer({ content: "", fault, remarks: [] });
    await settle();
    expect([live.content, live.fault?.line]).toEqual(["one", 3]);
    type("mended");
    vi.advanceTimersByTime(PAUSE);
    asked[2]?.answer(good("two"));
    await settle();
    expect([live.content, live.fault]).toEqual(["two", null]);
    end();
  });
  it("shows no page of another template for a broken one", async () => {
    const { live, type, end } = begin();
    asked[0]?.answer(good("one"));
    await settle();
    type("{{", "b");
    vi.advanceTimersByTime(PAUSE);
    asked[1]?.answer({ content: "", fault, remarks: [] });
    await settle();
    expect(live.content).toBeNull();
    end();
  });
  it("never shows an older answer over a newer one", async () => {
    const { live, type, end } = begin();
    type("2");
    vi.advanceTimersByTime(PAUSE);
    asked[1]?.answer(good("two"));
    asked[0]?.answer(good("one"));
    await settle();
    expect(live.content).toBe("two");
    end();
  });
});
