// Answers to the calls that take in spreadsheets and the checks of others. What a file is depends on its name: "wide" has a
// thousand columns, "months" dates that can be read either way, "known" a mapping that was used before, "photo" is no table,
// "missing" is not there, "fails" breaks half way; an .xlsx has three sheets; pages and folders hold checks.
import type { Imported } from "../../api/Imported";
import type { ImportItem } from "../../api/ImportItem";
import type { ImportTable } from "../../api/ImportTable";
import type { LookAtImport } from "../../api/LookAtImport";
import type { TableColumn } from "../../api/TableColumn";
import type { TableField } from "../../api/TableField";
import type { TableLook } from "../../api/TableLook";
import { fail, type FakeCalls } from ".";
import { bareClaim } from "./claims";
import type { Reason } from "../../api/Reason";
import type { FakeBook } from "./record";

/** What the catalogue has no words for: it is shown as it came. */
const reasons = (message: string | null): Reason[] => (message === null ? [] : [{ code: "", values: {}, message }]);

type Column = [name: string, field: TableField, confidence: number, why: string, samples: string[], split?: string];

const TEXTS: Column[] = [
  ["№", "id", 0.95, "“№” is a usual name for it.", ["1", "2", "3"]],
  ["Твердження", "claim", 0.95, "“Твердження” is a usual name for it.", ["Східні насоси тунелю ніколи не працювали на повну потужність, і жоден звіт про випробування цього не спростовує.", "Порт Альм закривають на три роки.", "النفق سيفتح أبوابه قبل نهاية العام، بحسب الهيئة."]],
  ["Хто сказав", "claimant", 0.7, "“Хто сказав” has a usual name for it among its words.", ["Іда Брандт; Йон Фальк", "Оскар Лінд", "هيئة الميناء"], ";"],
  ["Дата", "said-on", 0.95, "“Дата” is a usual name for it.", ["7 вересня 2031", "08.2031", "на початку липня"]],
  ["Вердикт", "rating", 0.95, "“Вердикт” is a usual name for it.", ["Неправда", "Маніпуляція", "Без доказів: автор посилається на розмову, якої ніхто, крім нього, не чув"]],
  ["Посилання", "url", 0.6, "Its cells are addresses.", ["https://www.tide.example/2031/09/harbour-tunnel-pumps", "https://новини.example/порт/насоси"]],
  ["Теми", "topics", 0.95, "“Теми” is a usual name for it.", ["безпека, тунель", "бюджет"], ","],
  ["Примітки редактора", "notes", 0.7, "“Примітки редактора” has a usual name for it among its words.", ["перепитати в порту", "=HYPERLINK(\"http://x.example\")"]],
  ["Стан", "keep", 1, "Neither its name nor its cells tell what it is.", ["готово", "у роботі"]],
];
const MONTHS: Column[] = [
  ["Claim", "claim", 0.95, "“Claim” is a usual name for it.", ["The eastern pumps have never run at full load.", "The harbour closes for three years."]],
  ["Speaker", "claimant", 0.95, "“Speaker” is a usual name for it.", ["Ida Brandt", "Oskar Lind"]],
  ["When", "said-on", 0.6, "Its cells are dates.", ["03/04/2031", "11/09/2031", "9/9/2031"]],
  ["Text of the post", "quote", 0.4, "Its cells are texts of 61 characters or so.", ["I have never, not once, seen these pumps run at full load."]],
  ["Verdict", "rating", 0.95, "“Verdict” is a usual name for it.", ["False", "4 of 5"]],
];

function columnsOf(path: string, sheet: string | undefined): Column[] {
  if (path.includes("wide")) return Array.from({ length: 1000 }, (_, n) => (n === 1 ? (TEXTS[1] as Column) : [`attribute_${n + 1}`, "keep", 1, "Neither its name nor its cells tell what it is.", [`value ${n}`, `another ${n}`]]));
  if (path.includes("months") || sheet === "2030") return MONTHS;
  return sheet === "Довідник" ? TEXTS.slice(0, 3) : TEXTS;
}

function lookAt({ paths, said }: LookAtImport): TableLook {
  const path = paths[0] ?? "";
  const workbook = path.endsWith(".xlsx");
  const lines = path.endsWith(".jsonl");
  const sheets = workbook ? ["Твердження", "2030", "Довідник"] : [];
  const sheet = said.sheet ?? sheets[0];
  if (said.encoding === "UTF-16LE") fail("import.table", "table", { reason: "table-setting", why: "It is not UTF-16: its length is odd." });
  const broken = said.encoding !== undefined && !/1251|utf-8/i.test(said.encoding);
  const mangled = (text: string) => (broken ? text.replace(/[\u0400-\u04ff]/g, "�") : text);
  const wrong = said.separator !== undefined && said.separator !== ";" && !workbook;
  const all = columnsOf(path, sheet);
  const named = said.header === 0 ? all.map((c, n): Column => [`column ${n + 1}`, ...(c.slice(1) as [TableField, number, string, string[]])]) : all;
  const columns = wrong ? [[all.map((c) => c[0]).join(";"), "claim", 0.45, "Its cells are texts of 140 characters or so.", [all.map((c) => c[4][0]).join(";")]] as Column] : named;
  const ask = path.includes("months") || sheet === "2030";
  const rows = path.includes("small") ? 3 : path.includes("empty") ? 0 : 5012;
  const shown: TableColumn[] = columns.map(([name, field, confidence, why, samples]) => ({
    name: mangled(name), field, confidence, why: reasons(why), samples: samples.map(mangled), filled: field === "keep" && name === "Стан" ? 12 : rows,
    dates: field !== "said-on" ? null : ask
      ? { order: null, why: reasons("In no date is a number above 12 in a place that shows the order."), ask: true, examples: [{ found: "03/04/2031", read: null }, { found: "11/09/2031", read: null }, { found: "9/9/2031", read: "2031-09-09" }, { found: "spring 2031", read: "2031-21" }] }
      : { order: "day-first", why: reasons("In 212 dates the first number is above 12."), ask: false, examples: [{ found: "7 вересня 2031", read: "2031-09-07" }, { found: "08.2031", read: "2031-08" }, { found: "на початку липня", read: null }] },
  }));
  return {
    format: workbook ? "workbook" : lines ? "json-lines" : "separated",
    settings: workbook ? { header: said.header ?? 1, ...(sheet ? { sheet } : {}) } : { encoding: said.encoding ?? (ask ? "UTF-8" : "windows-1251"), separator: said.separator ?? ";", quote: said.quote ?? "double", header: said.header ?? 1 },
    found: [
      ...(workbook
        ? [{ setting: "format", value: "workbook", why: reasons("It begins as one.") }, { setting: "sheet", value: sheet ?? "", why: reasons(said.sheet ? "It was said so." : "It is the first of 3.") }]
        : [
            { setting: "encoding", value: said.encoding ?? (ask ? "UTF-8" : "windows-1251"), why: reasons(said.encoding ? "It was said so." : "It is not UTF-8, and looks likest to this.") },
            { setting: "separator", value: said.separator ?? ";", why: reasons(said.separator ? "It was said so." : "With it, 100% of the rows have 9 cells.") },
            { setting: "quote", value: said.quote ?? "double", why: reasons("Cells begin and end with it.") },
            { setting: "line-end", value: "crlf", why: reasons("Rows end with it.") },
          ]),
      { setting: "header", value: String(said.header ?? 1), why: reasons(said.header === undefined ? `It has names that are known, ${Math.min(7, columns.length)} of ${columns.length}.` : "It was said so.") },
    ],
    sheets,
    rows,
    columns: shown,
    first: Array.from({ length: Math.min(rows, 12) }, (_, n) => ({ row: n + 2, cells: columns.map(([, , , , samples]) => mangled(samples[n % samples.length] ?? "")) })),
    mapping: { signature: `${path}${columns.length}`, columns: columns.map(([name, field, , , , split]) => ({ name: mangled(name), field, ...(split ? { split } : {}) })) },
    remembered: path.includes("known"),
  };
}

const WHYS: [outcome: string, why: string | null][] = [
  ["refused", "Nothing stands in the column “Твердження”: without a wording there is no claim."],
  ["refused", "It has 11 cells where the file has 9 columns: a separator stands in a cell without quotation marks."],
  ["kept", "The date “на початку липня” of column “Дата” is kept as it was found."],
  ["kept", "The rating “Без доказів: автор посилається на розмову, якої ніхто, крім нього, не чув” is on no scale; it is kept in its own words."],
  ["mended", "The date “31.08.2031” of column “Дата” was read as 2031-08-31, day first."],
  ["taken", null],
];
const SHARES = [0.002, 0.004, 0.05, 0.09, 0.3, 1];

function results(total: number, dry_run: boolean, claims: readonly string[]): Imported {
  const done = { taken: 0, mended: 0, kept: 0, refused: 0 };
  const items: ImportItem[] = [];
  for (let n = 0; n < total; n += 1) {
    const at = SHARES.findIndex((share) => n / Math.max(1, total) < share);
    const [outcome, why] = WHYS[at] ?? ["taken", null];
    done[outcome as keyof typeof done] += 1;
    if (items.length < 1000) items.push({ place: `row ${((n * 37) % total) + 2}${outcome === "refused" ? ", Твердження" : ""}`, outcome, why, reasons: reasons(why), claim: outcome === "refused" || dry_run ? null : (claims[n % Math.max(1, claims.length)] ?? null) });
  }
  return { items, total, done, dates: Math.round(total * 0.91), dates_kept: Math.round(total * 0.06), ratings: Math.round(total * 0.72), ratings_kept: Math.round(total * 0.2), dry_run };
}

/** `others` answer undo where no import is the last act. */
export function importCalls(book: FakeBook, others: FakeCalls): FakeCalls {
  let last: Imported | null = null;
  let taken: string[] = [];
  let gone: FakeBook["claims"] = [];
  const wait = (ms: number) => new Promise((go) => setTimeout(go, ms));
  const record = (total: number): string[] => {
    if (book.readOnly) fail("book.read-only", "read-only");
    const made = Array.from({ length: Math.min(total, 60) }, (_, n) => ({ ...bareClaim(book.nextId(), `Imported: ${TEXTS[1]?.[4][n % 3] ?? ""} (${n + 1})`) }));
    for (const claim of made) claim.claim.stage = "parked";
    book.claims.push(...made);
    book.undo = "import";
    taken = made.map((c) => c.claim.id);
    return taken;
  };
  return {
    "import.look": async (request) => {
      const path = request.paths[0] ?? "";
      await wait(path.includes("slow") ? 4000 : 250);
      if (path.includes("missing")) fail("file.unreadable", "not there", { path });
      if (path.includes("photo")) fail("import.table", "no table", { reason: "table-setting", why: "It holds bytes that no text has, and is no workbook (JPEG picture)." });
      if (path.includes("nothing")) fail("import.empty", "empty");
      if (request.paths.length > 1 || /\.(html?|json)$/.test(path) || !/\.\w{2,5}$/.test(path)) return { kind: "checks", files: request.paths.length > 1 ? request.paths.length : /\.\w{2,5}$/.test(path) ? 1 : 1243 };
      return { kind: "table", ...lookAt(request) };
    },
    "import.table": async (request: ImportTable) => {
      await wait(request.path.includes("slow") ? 6000 : 500);
      if (request.path.includes("changed")) fail("import.changed", "changed");
      if (request.path.includes("fails") && !request.dry_run) fail("book.disk-full", "full");
      const total = lookAt({ paths: [request.path], said: request.said }).rows;
      const made = results(total, request.dry_run, request.dry_run ? [] : record(total));
      if (!request.dry_run) last = made;
      return made;
    },
    "import.claimreview": async ({ paths }) => {
      await wait(500);
      const total = paths.length === 1 && /\.\w{2,5}$/.test(paths[0] ?? "") ? 2 : 340;
      last = { ...results(total, false, record(total)), dates: 0, dates_kept: 0 };
      last.items = last.items.map((item, n) => ({ ...item, place: `${paths[0] ?? ""}/2031/${n + 1}-page.html, script ${(n % 3) + 1}`, ...(item.outcome === "refused" ? { why: "There is no ClaimReview in it.", reasons: [{ code: "no-claimreview", values: {}, message: "There is no ClaimReview in it." }] } : {}) }));
      return last;
    },
    ...(others.undo
      ? {
          undo: (request) => {
            if (book.undo !== "import") return others.undo?.(request) ?? fail("undo.nothing");
            gone = book.claims.filter((c) => taken.includes(c.claim.id));
            book.claims = book.claims.filter((c) => !taken.includes(c.claim.id));
            [book.undo, book.redo] = [null, "import"];
            return { acts: ["import"], claim: null };
          },
          redo: (request) => {
            if (book.redo !== "import") return others.redo?.(request) ?? fail("redo.nothing");
            book.claims.push(...gone);
            [book.undo, book.redo] = ["import", null];
            return { acts: ["import"], claim: null };
          },
        }
      : {}),
    "import.report": ({ path, replace }) => {
      if (!last) fail("import.no-report", "none", { why: "" });
      if (path.includes("there") && !replace) fail("file.exists", "exists", { path });
      return { path };
    },
    "book.export": async ({ path }) => {
      await wait(600);
      if (path.includes("full")) fail("book.not-empty", "not empty", { path });
      return { path, files: 231, rows: 4_212, changes: 9_870, bytes: 61_200_000 };
    },
  };
}
