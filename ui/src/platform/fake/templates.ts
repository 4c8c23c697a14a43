// Answers to the calls about templates: the invented report in their colours and words. A page's source may hold {{ title }};
// a brace that is not closed is what breaks it.
import type { Template } from "../../api/Template";
import { bodyOf } from "../../places/reports/template/body";
import type { PreviewTemplate } from "../../api/PreviewTemplate";
import type { SaveTemplate } from "../../api/SaveTemplate";
import type { TemplateFault } from "../../api/TemplateFault";
import type { TemplatePreview } from "../../api/TemplatePreview";
import { fail, type FakeCalls } from ".";
import type { FakeBook } from "./record";
import { pageOf } from "./reports";

const esc = (s: string) => s.replace(/[<&]/g, (c) => (c === "<" ? "&lt;" : "&amp;"));
const LOGO = btoa('<svg xmlns="http://www.w3.org/2000/svg" width="180" height="40"><circle cx="20" cy="20" r="14" fill="#0b6e6e"/><text x="44" y="27" font-family="Georgia,serif" font-size="22">The Daily Tide</text></svg>');

function faultIn(page: string): TemplateFault | null {
  for (const [i, line] of page.split("\n").entries()) {
    const at = line.lastIndexOf("{{");
    if (at >= 0 && line.indexOf("}}", at) < 0) return { part: "page", line: i + 1, column: [...line.slice(0, at)].length + 1, message: "syntax error: unexpected end of variable block, expected end of print statement" };
  }
  return null;
}

export function templateCalls(book: FakeBook): FakeCalls {
  const all: Template[] = book.documents.length
    ? [
        { id: "tpl-tide", name: "The Daily Tide", body: JSON.stringify({ style: { accent: "#0b6e6e", heading: "serif", logo: { media_type: "image/svg+xml", data: LOGO, alt: "The Daily Tide" } }, wording: { en: { ratings: { "claimbook/mostly-true": "Largely right" }, footer: "The Daily Tide, Quay 3. Write to check@tide.example." }, uk: { ratings: { "claimbook/mostly-true": "Здебільшого так" } } } }) },
        { id: "tpl-page", name: "Сторінка для партнерів із дуже довгою назвою, яка нікуди не вміщується", body: JSON.stringify({ style: { accent: "#a8262a" }, page: Array.from({ length: 120 }, (_, i) => `  <p class="row-${i}">{{ checks[${i}].wording }}</p>`).join("\n") }) },
      ]
    : [];
  const calls = {
    "template.list": () => ({ items: [...all], total: all.length }),
    "template.save": ({ id, name, body }: SaveTemplate) => {
      if (name === "refused") fail("template.broken", "line 3: unexpected end");
      const found = all.find((one) => one.id === id);
      if (found) Object.assign(found, { name, body });
      const made = found ?? { id: book.nextId(), name, body };
      if (!found) all.push(made);
      return { id: made.id };
    },
    "template.delete": ({ id }: { id: string }) => {
      const at = all.findIndex((one) => one.id === id);
      if (at < 0) fail("not-found");
      all.splice(at, 1);
      return {};
    },
    "template.preview": async ({ body, lang }: PreviewTemplate): Promise<TemplatePreview> => {
      await new Promise((go) => setTimeout(go, 120));
      const { accent, heading, body: text, logo, wording: words, page } = bodyOf(body);
      const stack = (family: string) => (family === "serif" ? "Georgia, serif" : family === "mono" ? "monospace" : "system-ui, sans-serif");
      const fault = faultIn(page);
      if (fault) return { content: "", fault, remarks: [] };
      const wording = words[lang ?? "en"];
      const rating = wording?.ratings["claimbook/mostly-true"]?.trim() || (lang === "uk" ? "Переважно правда" : "Mostly true");
      const css = `${accent ? `:root{--accent:${accent}}.top{border-color:${accent}!important}` : ""}${heading ? `h2{font-family:${stack(heading)}!important}` : ""}${text ? `body{font-family:${stack(text)}!important}` : ""}footer{margin-top:2rem;font:.875rem/1.5 "Inter Variable",sans-serif;color:#57534c}`;
      const foot = [wording?.method_note, wording?.footer].filter(Boolean).map((p) => `<p>${esc(p ?? "")}</p>`).join("");
      const content = pageOf(3, lang === "uk")
        .replace("</style>", `${css}</style>`)
        .replaceAll(/Mostly true|Переважно правда/g, esc(rating))
        .replace('<header class="top"><p>', `<header class="top"><p>${logo ? `<img alt="" height="32" src="data:${logo.media_type};base64,${logo.data}"> ` : ""}`)
        .replace("</main>", `</main><footer>${foot}</footer>`);
      return { content, fault: null, remarks: [] };
    },
    "template.logo": ({ path }: { path: string }) => (/\.(svg|png|jpe?g|webp)$/i.test(path) ? { media_type: "image/svg+xml", data: LOGO } : fail("template.logo", "no picture", { path })),
  };
  return calls as unknown as FakeCalls;
}
