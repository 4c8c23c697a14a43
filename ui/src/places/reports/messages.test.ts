// Ids that are put together from names have words.
import { describe, expect, it } from "vitest";
import { bundleOf } from "../../i18n/catalogue";
import { cards, formats, groups, kinds, langs } from "./formats";
import { swatches } from "./template/colour";

const parts: Record<string, readonly string[]> = {
  "reports-format": [...formats, ...formats.map((f) => `${f}-hint`), "bundle"],
  "reports-group": groups.map((g) => g.name),
  "reports-kind": [...kinds, ...kinds.map((k) => `${k}-hint`)],
  "reports-card": cards,
  "reports-language": langs,
  "reports-fit": ["width", "page"],
  "reports-period": ["date", "before"],
  "reports-remark": ["signs-without-font", "picture-left-out", "untagged", "claim-cut", "verdict-not-shown"],
  "bundle-part": ["reports", "snapshots", "snapshots-hint", "history", "history-hint", "citations", "citations-hint"],
  "bundle-standing": ["holds", "unknown-signer", "wrong-signer", "unsigned", "broken"].flatMap((s) => [s, `${s}-hint`]),
  "bundle-fault": ["altered", "missing", "extra", "twice", "name", "unreadable", "unsupported", "not-read", "other"],
  "template-swatch": swatches.map((s) => s.name),
  place: ["template"],
};

describe("messages of reports", () => {
  it.each(Object.entries(parts))("%s-… are complete", (name, values) => {
    expect(values.map((v) => `${name}-${v}`).filter((id) => !bundleOf("en").hasMessage(id))).toEqual([]);
  });
});
