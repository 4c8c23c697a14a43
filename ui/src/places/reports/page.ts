// An exported page, made ready to be shown inside the window as it will come out.
//
// A frame would inherit the window's policy, which refuses the page's own <style>, and would swallow the keys pressed in
// it. So the page is parsed into a document that is never shown (nothing in it runs or loads), cleaned of whatever could
// act, and handed over as an element and a style sheet to adopt in a shadow root, where neither side's styles reach the
// other. The policy does not refuse adopted sheets.

/** A page to put into a shadow root. */
export interface Page {
  /** The page's `html` element, without scripts, styles and addresses that load. */
  root: HTMLElement;
  /** Its style sheets, in words that hold in a shadow root. */
  css: string;
  /** Whether checks of a long report were left out. */
  cut: boolean;
}

/** The most checks that are shown: a window full of thousands of elements gets slow, and nobody reads them all in a preview. */
export const MOST = 60;

/** What could run, load or lead away. ClaimReview's JSON-LD goes with the scripts. */
const ACTING = "script,style,link,meta,base,iframe,frame,object,embed,form,input,button,template,noscript,title";

/** Parses an exported page, the whole of it or its beginning. */
export function pageOf(html: string, most = MOST): Page {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const css = [...parsed.querySelectorAll("style")].map((s) => s.textContent ?? "").join("\n");
  for (const element of parsed.querySelectorAll(ACTING)) element.remove();
  const rest = [...parsed.querySelectorAll("article")].slice(most);
  for (const article of rest) article.remove();
  for (const entry of [...parsed.querySelectorAll("nav li")].slice(most * 3)) entry.remove();
  for (const element of parsed.querySelectorAll("*")) clean(element);
  // Its own language and direction stay on the element, for screen readers and hyphenation.
  return { root: parsed.documentElement, css: sheetFor(css), cut: rest.length > 0 };
}

function clean(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const loads = ["src", "srcset", "data", "poster", "background"].includes(name) && !/^data:image\//i.test(value);
    if (/^on/i.test(name) || loads || name === "ping" || name === "target" || name === "download") element.removeAttribute(name);
    if ((name === "href" || name === "xlink:href") && !/^(https?:|mailto:|#)/i.test(value.trim())) element.removeAttribute(name);
    if (name === "style") {
      // Set through the object model: as an attribute the policy would refuse it.
      element.removeAttribute("style");
      if ("style" in element) (element as HTMLElement).style.cssText = value;
    }
  }
}

/** A page's style sheet for a shadow root: `:root` is its `html` element, and `rem` is the page's 16 px, not the window's. */
export function sheetFor(css: string): string {
  return css.replace(/:root\b/g, "html").replace(/(\d*\.?\d+)rem\b/g, (_, n: string) => `${Number(n) * 16}px`);
}

/** Where a click leads: an address to open outside, a place on the page, nowhere. */
export function linkOf(path: readonly EventTarget[]): { open: string } | { jump: string } | null {
  const link = path.find((t): t is HTMLAnchorElement => t instanceof HTMLAnchorElement);
  const href = link?.getAttribute("href")?.trim();
  if (!href) return null;
  if (href.startsWith("#")) return { jump: decodeURIComponent(href.slice(1)) };
  return /^https?:/i.test(href) ? { open: href } : null;
}
