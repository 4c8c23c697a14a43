// What runs inside the page to find things as people do: by their role and name, never by a class or a test's mark.

const ROLES = {
  alert: "[role=alert]",
  article: "article,[role=article]",
  button: "button:not([role]),[role=button],summary,input[type=button],input[type=submit]",
  cell: "td,[role=cell],[role=gridcell]",
  checkbox: "input[type=checkbox],[role=checkbox]",
  combobox: "[role=combobox],select:not([multiple])",
  dialog: "dialog[open],[role=dialog],[role=alertdialog]",
  frame: "iframe",
  heading: "h1,h2,h3,h4,h5,h6,[role=heading]",
  link: "a[href]:not([role]),[role=link]",
  listbox: "[role=listbox]",
  listitem: "li:not([role]),[role=listitem]",
  main: "main,[role=main]",
  menuitem: "[role=menuitem],[role=menuitemradio],[role=menuitemcheckbox]",
  navigation: "nav,[role=navigation]",
  option: "option,[role=option]",
  progressbar: "progress,[role=progressbar]",
  radio: "input[type=radio],[role=radio]",
  region: "section[aria-label],section[aria-labelledby],[role=region]",
  row: "tr:not([role]),[role=row]",
  searchbox: "input[type=search],[role=searchbox]",
  status: "output,[role=status]",
  tab: "[role=tab]",
  table: "table:not([role]),[role=table]",
  textbox:
    "textarea,input:not([type]),input[type=text],input[type=search],input[type=url],input[type=email],input[type=date],[role=textbox],[contenteditable=true]",
};

/** The selector of a role. */
export function selectorOf(role) {
  const selector = ROLES[role];
  if (!selector) throw new Error(`no role “${role}” is known here`);
  return selector;
}

/**
 * In the page: elements that are seen, of that selector, whose accessible name is (or, as a pattern, matches) that one.
 * `act` says what to do with the first: "count", "focus", "click", "text", "value", "name", "box".
 */
export function inPage(selector, name, pattern, within, act) {
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
    if (node.matches("kbd")) return " ";
    if (node.matches("img[alt]")) return node.alt;
    if (node !== top && node.hasAttribute("aria-label")) return node.getAttribute("aria-label");
    return [...node.childNodes].map(textOf).join(getComputedStyle(node).display.startsWith("inline") ? "" : " ");
  };
  let top;
  const words = (node) => ((top = node), textOf(node));
  const nameOf = (node) => {
    const by = node.getAttribute("aria-labelledby");
    if (by) return by.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean).map(words).join(" ");
    if (node.getAttribute("aria-label")) return node.getAttribute("aria-label");
    if (node.labels?.length) return [...node.labels].map(words).join(" ");
    const content = node.matches("input,textarea,select,[role=combobox],[role=textbox]") ? "" : words(node);
    return content.trim() || node.getAttribute("title") || node.getAttribute("placeholder") || node.getAttribute("alt") || "";
  };
  const tidy = (text) => text.replace(/\s+/g, " ").trim();
  const seen = (node) => node.matches("option") || node.checkVisibility({ visibilityProperty: true, opacityProperty: false });
  const fits = pattern ? (text) => new RegExp(name, pattern).test(text) : (text) => text === name;
  const scope = within ? document.querySelector(within) : document;
  const found = [...(scope?.querySelectorAll(selector) ?? [])].filter(
    (node) => seen(node) && (name === null || fits(tidy(nameOf(node)))),
  );
  const [first] = found;
  if (act === "count") return found.length;
  if (act === "names") return [...(scope?.querySelectorAll(selector) ?? [])].filter(seen).map((node) => tidy(nameOf(node)));
  if (!first) return null;
  if (act === "focus") {
    first.focus();
    return document.activeElement === first;
  }
  if (act === "click") {
    first.click();
    return true;
  }
  if (act === "text") return tidy(first.innerText ?? first.textContent);
  if (act === "value") return first.value ?? null;
  if (act === "checked") return String(first.checked ?? first.getAttribute("aria-checked") ?? first.getAttribute("aria-selected"));
  const box = first.getBoundingClientRect();
  return { x: box.x, y: box.y, width: box.width, height: box.height };
}
