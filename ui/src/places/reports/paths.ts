// Paths as text: a folder and a name put together, and another name where the first is taken.

/** The folder and the name in it, with the mark that the folder itself is written with. */
export function inFolder(folder: string, name: string): string {
  if (folder === "") return name;
  const mark = folder.includes("\\") && !folder.includes("/") ? "\\" : "/";
  return folder.endsWith(mark) ? folder + name : folder + mark + name;
}

/** The name alone. */
export const nameIn = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

/** `report.html` as `report-2.html`, `report-2.html` as `report-3.html`. */
export function anotherName(path: string): string {
  const at = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1;
  const name = path.slice(at);
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  const counted = /^(.*)-(\d{1,4})$/.exec(stem);
  // A year, a month or a day at the end of a name is no count.
  const goesOn = counted && !/\d{4}(-\d{2})?$/.test(counted[1] ?? "") && Number(counted[2]) >= 2 && Number(counted[2]) < 1000;
  const next = goesOn ? `${counted[1]}-${Number(counted[2]) + 1}` : `${stem}-2`;
  return path.slice(0, at) + next + ending;
}

/** Whether the path begins at a root: `/…`, `C:\…`, `\\server\…`. Where a relative one leads nobody at a window can tell. */
export const isWhole = (path: string): boolean => /^(\/.|[A-Za-z]:[\\/].|\\\\.)/.test(path);
