// An error of the core in words: what happened, what is safe, what to do, from the catalogue by the error's code.
import type { ErrorBody } from "../api/ErrorBody";
import { formatTime } from "./format";
import { has, t, tAct, tAttribute } from "./index.svelte";

export interface ErrorWords {
  what: string;
  safe: string | undefined;
  todo: string | undefined;
}

export function errorWords(body: ErrorBody): ErrorWords {
  const known = `error-${body.code.replaceAll(".", "-")}`;
  const id = has(known) ? known : "error-unknown";
  const args = { message: body.message, ...body.args, ...named(body.args) };
  return { what: t(id, args), safe: tAttribute(id, "safe", args), todo: tAttribute(id, "do", args) };
}

/** Kinds of rows, fields of an import, acts and times as people read them, for the codes that the core names them by. */
function named(args: ErrorBody["args"]): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined) continue;
    if ((name === "entity" || name === "by") && has(`entity-${value}`)) words[name] = t(`entity-${value}`);
    if (name === "act" || name === "later") words[name] = tAct(value);
    if (name === "as" && has(`import-field-${value}`)) words[name] = t(`import-field-${value}`);
    if (name === "at") words[name] = formatTime(value);
    if (name === "by") words["known"] = value ? "yes" : "no";
  }
  return words;
}
