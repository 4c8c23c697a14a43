// A form whose contents survive: kept while they are typed, there again after a crash or a closed sheet, gone once saved.
import type { JsonValue } from "../../api/serde_json/JsonValue";
import { dropDraft, keepDraft, readDraft } from "../../state/drafts.svelte";

/** Holds the form under `key`. Call in a component's script; `key()` of `null` holds nothing yet. */
export class Draftable<T extends object> {
  form = $state() as T;
  /** What the form would be with nothing typed. */
  private plain: string;
  private key: string | null = null;

  constructor(plain: T) {
    this.form = plain;
    this.plain = JSON.stringify(plain);
    $effect(() => {
      const now = JSON.stringify(this.form);
      if (this.key === null) return;
      if (now === this.plain) void dropDraft(this.key);
      else keepDraft(this.key, JSON.parse(now) as JsonValue);
    });
  }

  /** Begins with `plain`, or with what was typed under that key before. Tells whether something was. */
  async begin(key: string, plain: T): Promise<boolean> {
    this.key = null;
    this.plain = JSON.stringify(plain);
    this.form = plain;
    const kept = await readDraft<Partial<T>>(key);
    if (kept) this.form = { ...plain, ...kept };
    this.key = key;
    return kept !== null && kept !== undefined;
  }

  /** Something was typed that is not saved. */
  get dirty(): boolean {
    return JSON.stringify(this.form) !== this.plain;
  }

  /** It was saved or given up. */
  async done(): Promise<void> {
    const key = this.key;
    this.key = null;
    this.form = JSON.parse(this.plain) as T;
    if (key !== null) await dropDraft(key);
  }
}
