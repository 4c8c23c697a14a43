// Names of files that are taken in, and of the report that is written about them.
const TAKEN = /\.(csv|tsv|tab|txt|xlsx|xlsm|jsonl|ndjson|json|jsonld|html?|xhtml|mhtml)$/i;

/** The last part of a path, under any system. */
export function nameOf(path: string): string {
  return path.replace(/[\\/]+$/, "").split(/[\\/]/).at(-1) ?? path;
}

/** Whether what was dropped can be taken in as claims: spreadsheets, pages, JSON, folders. Pictures and the like are captured. */
export function canBeImported(paths: readonly string[]): boolean {
  return paths.length > 0 && paths.every((path) => TAKEN.test(path) || !/\.[^.\\/]{1,6}$/.test(nameOf(path)));
}

/** Where the report of an import is offered to be written. */
export function reportPath(folder: string | undefined, path: string, words: string): string {
  const name = `${nameOf(path).replace(/\.[^.]{1,6}$/, "")} ${words}`.replace(/[\\/:*?"<>|\p{Cc}]+/gu, "-").trim();
  return [folder, `${name}.csv`].filter(Boolean).join("/");
}
