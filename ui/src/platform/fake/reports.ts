// Answers to the calls about reports. The page is a small one of the kind that is exported: a style sheet of its own with
// `:root`, `rem` and media queries, links, JSON-LD, and a script that must never run.
import type { Export } from "../../api/Export";
import type { ReportFormat } from "../../api/ReportFormat";
import type { PreviewPicture } from "../../api/PreviewPicture";
import type { ReportRemark } from "../../api/ReportRemark";
import type { Selection } from "../../api/Selection";
import { fail, slowly, type FakeCalls } from ".";
import { cardSizes, endingOf, isCard, isPage } from "../../places/reports/formats";
import type { FakeBook } from "./record";

const CSS = `:root{--ink:#1c1b19;--soft:#57534c;--line:#dcd8d0;--good:#3c6f2a;--accent:#1f4f7a}
*{box-sizing:border-box}html{background:#fff}body{margin:0 auto;max-width:41rem;padding:2.5rem 1.25rem 4rem;color:var(--ink);font:1.1875rem/1.6 "Source Serif 4 Variable",serif}
h1,h2,p{margin:0}.top{display:flex;justify-content:space-between;padding-bottom:1rem;border-bottom:2px solid var(--ink);font:.8125rem/1.5 "Inter Variable",sans-serif;color:var(--soft)}
.verdict{margin:2rem 0 1rem;color:var(--good);font:700 1.5rem/1.3 "Inter Variable",sans-serif}h2{font-size:1.8rem;line-height:1.22;font-weight:600}
.by{margin:.8rem 0 1.5rem;font:.875rem/1.5 "Inter Variable",sans-serif;color:var(--soft)}article{padding-bottom:2.5rem;border-bottom:1px solid var(--line)}a{color:var(--accent)}
@media (max-width:34rem){body{font-size:1rem}}`;

function article(n: number, uk: boolean): string {
  return `<article id="c${n}"><p class="verdict">${uk ? "Переважно правда" : "Mostly true"}</p>
<h2>The eastern pumps of the harbour tunnel have never run at full load.</h2>
<p class="by">Ida Brandt ${uk ? "і" : "and"} Jon Falk, The Daily Tide, ${uk ? "7 вересня 2031" : "7 September 2031"}</p>
<p>The log of the control room shows a load of 61 percent at most<a href="#e${n}">¹</a>; nobody contradicts it. Whether the factory tested them is <em>not known</em>.</p>
<p id="e${n}"><a href="https://harbour.example/log">Pump log 2031</a>, supports, A 1</p></article>`;
}

function content(format: ReportFormat, claims: number, uk: boolean): string {
  const shown = Math.min(claims, 60);
  const all = Array.from({ length: shown }, (_, i) => i + 1);
  const record = (n: number) => ({ "@type": "ClaimReview", claimReviewed: "The eastern pumps have never run at full load.", reviewRating: { ratingValue: 4, alternateName: "Mostly true" }, position: n });
  switch (format) {
    case "pdf":
    case "png":
    case "svg":
      return "";
    case "rss":
    case "atom":
      return `<?xml version="1.0" encoding="utf-8"?>\n<${format === "rss" ? 'rss version="2.0"><channel' : 'feed xmlns="http://www.w3.org/2005/Atom"'}>\n  <title>The Daily Tide: fact checks</title>\n${all.map((n) => `  <${format === "rss" ? "item" : "entry"}>\n    <title>Mostly true: The eastern pumps have never run at full load.</title>\n    <link>https://tide.example/checks/${n}</link>\n  </${format === "rss" ? "item" : "entry"}>`).join("\n")}\n</${format === "rss" ? "channel></rss" : "feed"}>\n`;
    case "html":
    case "docx":
    case "xlsx":
    case "site":
      return `<!doctype html><html lang="${uk ? "uk" : "en"}"><head><meta charset="utf-8"><title>Report</title><style>${CSS}</style><script type="application/ld+json">{}</script><script>document.body.textContent="a script ran"</script></head><body onload="document.body.textContent='a script ran'"><header class="top"><p>${uk ? "Перевірка фактів" : "Fact check"}</p><p>9 September 2031</p></header><main>${all.map((n) => article(n, uk)).join("\n")}</main></body></html>`;
    case "md":
      return all.map((n) => `## The eastern pumps of the harbour tunnel have never run at full load.\n\n**Mostly true** · Ida Brandt and Jon Falk, The Daily Tide, 7 September 2031\n\nThe log of the control room shows a load of 61 percent at most [${n}]. ${"A long line goes on and on. ".repeat(n === 2 ? 90 : 0)}\n`).join("\n");
    case "csv":
      return `id,claim,claimants,said_on,rating\n${all.map((n) => `${n},"The eastern pumps have never run at full load.","Ida Brandt; Jon Falk",2031-09-07,claimbook/mostly-true`).join("\n")}\n`;
    default:
      return `${JSON.stringify(all.map(record), null, 2)}\n`;
  }
}

/** The page of that many claims. */
export const pageOf = (claims: number, uk: boolean): string => content("html", claims, uk);

export function reportCalls(book: FakeBook): FakeCalls {
  const files = new Set(["/home/reader/Documents/taken.html"]);
  const exports: Export[] = book.documents.length
    ? [{ id: "x1", exported_at: "2031-09-10T15:04:00Z", format: "html", sha256: "4be1".repeat(16), selection: `document ${book.documents[0]?.card.document.id ?? ""}`, claims: 3 }]
    : [];
  const claimsIn = (select: Selection) => (select.claims ? select.claims.length : select.document ? 8 : select.query ? (/nothing/.test(select.query) ? 0 : 12) : 540);
  const remarksOf = (claims: number): ReportRemark[] => [
    ...(book.settings.publisher_name ? [] : [{ code: "no-publisher", claim: null }, { code: "no-corrections-policy", claim: null }]),
    ...Array.from({ length: Math.min(claims, 9) }, (_, i) => ({ code: "no-claim-date", claim: book.claims[i]?.claim.id ?? `claim-${i}` })),
    { code: "claim-long", claim: book.claims[0]?.claim.id ?? "claim-0" },
  ];
  const bad = (select: Selection) => select.query?.includes("colour:") && fail("call.query", "There is no field “colour” (character 1).", { why: "there is no field “colour”" });
  return {
    "report.preview": async ({ select, format, options }, follow) => {
      bad(select);
      const claims = claimsIn(select);
      if (isCard(format) && claims !== 1) fail("report.one-claim", "A card shows one claim.", { n: String(claims) });
      if (format === "pdf") await slowly(claims > 100 ? 40 : 5, 60, follow);
      const pages = claims * 3 + 2;
      const [width, height] = cardSizes[options.card];
      const pictures: PreviewPicture[] = isCard(format)
        ? [{ path: `preview/card-${width}x${height}/0`, width, height, alt: "Mostly true: “The eastern pumps of the harbour tunnel have never run at full load.” Ida Brandt and Jon Falk, 7 September 2031." }]
        : format === "pdf"
          ? Array.from({ length: pages }, (_, n) => ({ path: `preview/pdf-${pages}/${n}`, width: 595.3, height: 841.9, alt: null }))
          : [];
      const making: ReportRemark[] = format === "pdf" ? [{ code: "signs-without-font", claim: null }, { code: "picture-left-out", claim: book.claims[0]?.claim.id ?? "claim-0" }] : format === "png" ? [{ code: "claim-cut", claim: null }] : [];
      const text = content(format, claims, options.lang === "uk");
      const ofKind = options.kind === "checks" || !isPage(format) ? text : text.replace("Fact check", { dossier: "Dossier", corrections: "Corrections", statistics: `Statistics ${options.since ?? ""}–${options.until ?? ""}` }[options.kind]);
      return { content: ofKind, cut: claims > 60 && pictures.length === 0, claims, with_verdict: Math.ceil(claims * 0.7), remarks: [...making, ...remarksOf(claims)], withheld: book.withheld(), file_name: `harbour-tunnel-2031-09-12${endingOf(format)}`, pictures };
    },
    "report.export": async ({ select, format, path, replace }, follow) => {
      await slowly(10, path.startsWith("/slow/") ? 400 : 30, follow);
      if (isCard(format) && claimsIn(select) !== 1) fail("report.one-claim", "A card shows one claim.");
      if (path.startsWith("/half/") && format === "md") fail("report.withheld", "would hold withheld words", { id: "m1" });
      if (path.startsWith("/denied/")) fail("file.failed", "Permission denied", { path });
      if (path.startsWith("/full/")) fail("book.disk-full", "No space left on device", { path });
      if (files.has(path) && !replace) fail("file.exists", "there", { path });
      files.add(path);
      const made: Export = { id: book.nextId(), exported_at: new Date().toISOString(), format, sha256: "90d2".repeat(16), selection: select.query ?? (select.document ? `document ${select.document}` : `id:${(select.claims ?? []).join(",")}`), claims: claimsIn(select) };
      exports.unshift(made);
      return { export: made, path, bytes: 18_432, withheld: book.withheld() };
    },
    "report.identify": async ({ path }) => {
      await new Promise((go) => setTimeout(go, path.startsWith("/slow/") ? 4000 : 300));
      if (path.startsWith("/denied/") || path.startsWith("/home/nobody")) fail("file.failed", "Permission denied", { path });
      const ours = exports.filter((e) => path.endsWith(`.${e.format}`) && !path.includes("changed"));
      return { sha256: ours[0]?.sha256 ?? "c07a".repeat(16), bytes: 18_432, exports: ours };
    },
    "report.exports": () => ({ items: exports, total: exports.length }),
  };
}
