// How a spreadsheet is read: what can be said about it, and in which words.
import type { TableLook } from "../../api/TableLook";
import type { TableSaid } from "../../api/TableSaid";
import { t } from "../../i18n/index.svelte";

export type Setting = keyof TableSaid;
export interface Option {
  value: string;
  label: string;
}

const ENCODINGS = [
  "UTF-8", "windows-1251", "windows-1252", "windows-1250", "KOI8-U", "KOI8-R", "IBM866", "ISO-8859-2", "ISO-8859-5", "x-mac-cyrillic", "macintosh",
  "UTF-16LE", "UTF-16BE", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "gb18030", "Big5", "Shift_JIS", "EUC-KR",
];
const SCRIPTS: Record<string, string> = {
  "windows-1251": "cyrillic", "KOI8-U": "cyrillic", "KOI8-R": "cyrillic", IBM866: "cyrillic", "ISO-8859-5": "cyrillic", "x-mac-cyrillic": "cyrillic",
  "windows-1252": "western", macintosh: "western", "windows-1250": "central", "ISO-8859-2": "central", "windows-1253": "greek", "windows-1254": "turkish",
  "windows-1255": "hebrew", "windows-1256": "arabic", "windows-1257": "baltic", "windows-1258": "vietnamese", gb18030: "chinese", Big5: "chinese", Shift_JIS: "japanese", "EUC-KR": "korean",
};
const SEPARATORS: Record<string, string> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", ":": "colon", " ": "space", "^": "caret", "\u001f": "unit" };
const QUOTES = ["double", "single", "none"];
/** Rows that the header is offered in. */
const ROWS = 12;

/** A setting's value in words. */
export function valueWords(setting: Setting | string, value: string): string {
  if (setting === "encoding") {
    const script = SCRIPTS[value];
    return script === undefined ? value : t("import-encoding-script", { name: value, script: t(`import-script-${script}`) });
  }
  if (setting === "separator") {
    const name = SEPARATORS[value];
    return name === undefined ? t("import-separator-other", { sign: value }) : t(`import-separator-${name}`);
  }
  if (setting === "quote") return QUOTES.includes(value) ? t(`import-quote-${value}`) : value;
  if (setting === "header") return /^\d+$/.test(value) ? (value === "0" ? t("import-header-none") : t("import-header-row", { n: value })) : t("import-header-none");
  if (setting === "escape") return value === "backslash" ? t("import-escape-backslash") : t("import-escape-doubled");
  return setting === "line-end" ? value.toUpperCase() : value;
}

/** The settings that this file has: a workbook has no encoding, text no sheets. */
export function settingsOf(look: TableLook): Setting[] {
  if (look.format === "workbook") return ["sheet", "header"];
  if (look.format === "json-lines") return ["encoding"];
  return ["encoding", "separator", "quote", "header"];
}

function known(setting: Setting, look: TableLook): string[] {
  if (setting === "encoding") return ENCODINGS;
  if (setting === "separator") return Object.keys(SEPARATORS).filter((s) => s !== "\u001f");
  if (setting === "quote") return QUOTES;
  if (setting === "sheet") return look.sheets;
  return Array.from({ length: ROWS + 1 }, (_, n) => String(n));
}

/** What it is now. */
export function valueOf(setting: Setting, look: TableLook): string {
  const value = look.settings[setting];
  return value === undefined ? "" : String(value);
}

/** What can be said of it; empty: that it be found out. */
export function optionsOf(setting: Setting, look: TableLook, said: TableSaid): Option[] {
  const now = valueOf(setting, look);
  const same = (value: string) => value.toLowerCase() === now.toLowerCase();
  const values = known(setting, look);
  if (said[setting] === undefined) return [{ value: "", label: valueWords(setting, now) }, ...others(setting, values.filter((v) => !same(v)))];
  return [{ value: "", label: t("import-find-out") }, ...others(setting, values.some((v) => v === said[setting] || v === String(said[setting])) ? values : [String(said[setting]), ...values])];
}
function others(setting: Setting, values: readonly string[]): Option[] {
  return values.map((value) => ({ value, label: valueWords(setting, value) }));
}

/** What a person said, with this as well; empty: it is found out again. */
export function saying(said: TableSaid, setting: Setting, value: string): TableSaid {
  const next: TableSaid = { ...said };
  delete next[setting];
  if (value === "") return next;
  // Another sheet has rows of its own: where its names stand is found out for it.
  if (setting === "sheet") delete next.header;
  return { ...next, [setting]: setting === "header" ? Number(value) : value };
}
