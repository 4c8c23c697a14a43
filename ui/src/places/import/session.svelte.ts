// What is being imported: the files, how they are read, which column is what, what would come of it, what came of it. It is
// the window's, not the place's: who looks at a claim and comes back finds everything as it was. Another book begins anew.
import type { Imported } from "../../api/Imported";
import type { ImportLook } from "../../api/ImportLook";
import type { MappedColumn } from "../../api/MappedColumn";
import type { TableField } from "../../api/TableField";
import type { TableLook } from "../../api/TableLook";
import type { TableOrder } from "../../api/TableOrder";
import type { TableSaid } from "../../api/TableSaid";
import { asError, call, type CallError, type Progress } from "../../platform";
import { refresh } from "../../state/desk.svelte";
import { Work } from "../../state/work.svelte";
import { carried, choose, order, split, trouble } from "./mapping";

export type Look = ImportLook;

export class Session {
  /** What is typed. */
  path = $state("");
  /** Further files that were dropped with it. */
  more = $state.raw<string[]>([]);
  /** What the files are; `null` before they were looked at. */
  look = $state.raw<Look | null>(null);
  /** The files that were looked at. */
  paths = $state.raw<string[]>([]);
  /** What a person said about how the spreadsheet is read, as it was read last. */
  said = $state.raw<TableSaid>({});
  columns = $state.raw<MappedColumn[]>([]);
  /** Columns that a person chose for. */
  touched = $state.raw<ReadonlySet<string>>(new Set());
  /** The days of dates that can be read either way were asked for, and this was the answer. */
  answered = $state<TableOrder | "as-found" | null>(null);
  namespace = $state("");
  /** The address of a page that does not name its own. */
  url = $state("");
  scale = $state("");
  /** What would come of it; `null` once something was changed. */
  tried = $state.raw<Imported | null>(null);
  /** What came of it. */
  done = $state.raw<Imported | null>(null);
  /** When, and from what. */
  doneAt = $state("");
  donePath = $state("");
  /** It was taken back again. */
  takenBack = $state(false);
  /** An import was stopped, and nothing of it is in the book. */
  stopped = $state(false);

  /** Looking at the files. */
  readonly looking = new Work();
  /** Trying. */
  readonly trying = new Work();
  /** How far the import is. */
  at = $state.raw<Progress | null>(null);
  importing = $state(false);
  stopping = $state(false);
  error = $state.raw<CallError | null>(null);
  #stop: AbortController | null = null;

  get table(): TableLook | null {
    return this.look?.kind === "table" ? this.look : null;
  }
  /** The files that are named now. */
  get named(): string[] {
    return [this.path.trim(), ...this.more].filter(Boolean);
  }
  /** What is named is what was looked at. */
  get fresh(): boolean {
    return this.look !== null && JSON.stringify(this.named) === JSON.stringify(this.paths);
  }
  /** What the dates need: whether a person must say which number is the day. */
  get ask(): boolean {
    const said = this.columns.findIndex((c) => c.field === "said-on");
    const column = this.table?.columns[said];
    return column?.dates?.ask === true && this.columns[said]?.dates === undefined && this.answered === null;
  }
  /** What is wrong with the mapping. */
  get trouble() {
    return this.table ? trouble(this.columns) : null;
  }

  /** Other files are named: what was found in the earlier ones is of no use any more. */
  name(paths: readonly string[]): void {
    this.path = paths[0] ?? "";
    this.more = paths.slice(1);
  }

  /** Looks at the files that are named. `true` where they could be read. */
  async read(said: TableSaid = {}, keep = false): Promise<boolean> {
    const paths = keep ? this.paths : this.named;
    if (paths.length === 0 || this.importing) return false;
    const found = await this.looking.run("import.look", { paths, said });
    if (found === null) return false;
    const again = keep || (JSON.stringify(paths) === JSON.stringify(this.paths) && this.table !== null);
    this.paths = paths;
    this.said = said;
    this.look = found;
    this.error = null;
    this.stopped = false;
    this.tried = null;
    this.done = null;
    this.takenBack = false;
    if (!again) {
      this.touched = new Set();
      this.answered = null;
      this.namespace = "";
      this.url = "";
    }
    this.columns = found.kind === "table" ? carried(found.mapping.columns, this.columns, this.touched) : [];
    return true;
  }

  /** That column is that field. Gives the column that was it before. */
  choose(at: number, field: TableField): string | null {
    const chosen = choose(this.columns, at, field, this.table?.columns[at]?.samples);
    this.#change(chosen.columns, this.columns[at]?.name, chosen.displaced ?? undefined);
    if (field === "said-on") this.answered = null;
    return chosen.displaced;
  }
  split(at: number, sign: string): void {
    this.#change(split(this.columns, at, sign), this.columns[at]?.name);
  }
  /** Which number of a date is the day. */
  answer(how: TableOrder | "as-found"): void {
    this.answered = how;
    this.#change(order(this.columns, how === "as-found" ? null : how), this.columns.find((c) => c.field === "said-on")?.name);
  }
  #change(columns: MappedColumn[], ...names: (string | undefined)[]): void {
    this.columns = columns;
    this.touched = new Set([...this.touched, ...names.filter((n) => n !== undefined)]);
    this.tried = null;
    this.stopped = false;
  }

  #request(table: TableLook, dry_run: boolean) {
    return {
      path: this.paths[0] ?? "",
      said: this.said,
      mapping: { signature: table.mapping.signature, columns: this.columns },
      ...(this.namespace.trim() ? { namespace: this.namespace.trim() } : {}),
      dry_run,
    };
  }

  /** What would come of it. */
  async attempt(): Promise<Imported | null> {
    const table = this.table;
    if (!table || this.importing || this.trouble) return null;
    this.error = null;
    this.stopped = false;
    const columns = this.columns;
    const tried = await this.trying.run("import.table", this.#request(table, true));
    // Changed in the meantime: it would come out otherwise.
    if (tried && columns === this.columns) this.tried = tried;
    return this.tried;
  }

  /** Imports: all of it, or nothing. What was stopped too late is in the book, and is shown as such. */
  async import(): Promise<Imported | null> {
    const look = this.look;
    if (!look || this.importing) return null;
    this.trying.stop();
    const mine = new AbortController();
    this.#stop = mine;
    this.at = null;
    this.error = null;
    this.stopped = false;
    this.stopping = false;
    this.importing = true;
    const follow = { progress: (at: Progress) => (this.at = at), stop: mine.signal };
    try {
      const done =
        look.kind === "table"
          ? await call("import.table", this.#request(look, false), follow)
          : await call("import.claimreview", { paths: this.paths, ...(this.url.trim() ? { url: this.url.trim() } : {}), ...(this.scale ? { scale: this.scale } : {}) }, follow);
      this.done = done;
      this.doneAt = new Date().toISOString();
      this.donePath = this.paths[0] ?? "";
      this.takenBack = false;
      await refresh();
      return done;
    } catch (thrown) {
      const error = asError(thrown);
      if (error.code === "stopped") this.stopped = true;
      else this.error = error;
      return null;
    } finally {
      this.importing = false;
      this.stopping = false;
      this.#stop = null;
    }
  }
  stop(): void {
    if (!this.#stop) return;
    this.stopping = true;
    this.#stop.abort();
  }

  /** From the report back to the files: the next one. */
  again(): void {
    this.done = null;
    this.tried = null;
    this.look = null;
    this.paths = [];
    this.columns = [];
    this.path = "";
    this.more = [];
  }
}

let current = $state.raw(new Session());

export const session = {
  get now(): Session {
    return current;
  },
  /** Another book is open: nothing of this is for it. */
  forget(): void {
    current.looking.stop();
    current.trying.stop();
    current.stop();
    current = new Session();
  },
};

let waiting = $state.raw<readonly string[]>([]);

/** Files that were dropped on the window, to be looked at as soon as the place is open. */
export const dropped = {
  get paths(): readonly string[] {
    return waiting;
  },
  put(paths: readonly string[]): void {
    waiting = paths;
  },
};
