// The messages as they are bundled: one file a place and language. Each language is
// complete, which a test holds; what one lacks all the same is said in English.
import { FluentBundle, FluentResource } from "@fluent/bundle";

const files = import.meta.glob<string>("./*/*.ftl", { query: "?raw", import: "default", eager: true });

export const languages = ["en", "uk"] as const;
export type Language = (typeof languages)[number];

function load(lang: Language): FluentBundle {
  // No isolation marks: names stand in sentences of the same script, and the marks would end up in copied text.
  const bundle = new FluentBundle(lang, { useIsolating: false });
  for (const [path, source] of Object.entries(files)) {
    if (path.startsWith(`./${lang}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

const bundles = new Map<Language, FluentBundle>();

export function bundleOf(lang: Language): FluentBundle {
  let bundle = bundles.get(lang);
  if (!bundle) bundles.set(lang, (bundle = load(lang)));
  return bundle;
}
