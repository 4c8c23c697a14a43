import { describe, expect, it } from "vitest";
import type { CaptureSettings } from "../../api/CaptureSettings";
import { captureForm, captureSettings } from "./capture-form";

const settings: CaptureSettings = { off: false, proxy: "socks5://127.0.0.1:9050", user_agent: null, max_bytes: 67_108_864, max_seconds: 60, max_redirects: 10, max_requisites: 300, max_requisite_bytes: 200_000_000, stale_days: 30 };

describe("how a book captures", () => {
  it("is the same when nothing was typed", () => expect(captureSettings(captureForm(settings))).toEqual(settings));
  it("is typed in megabytes", () => {
    expect(captureForm(settings).max_bytes).toBe("67.108864");
    expect(captureSettings({ ...captureForm(settings), max_bytes: "1,5" }).max_bytes).toBe(1_500_000);
  });
  it("has no proxy where the field is empty", () => expect(captureSettings({ ...captureForm(settings), proxy: "  " }).proxy).toBeNull());
  it("is refused by the core where it is no number", () => expect(captureSettings({ ...captureForm(settings), max_seconds: "soon" }).max_seconds).toBe(0));
});
