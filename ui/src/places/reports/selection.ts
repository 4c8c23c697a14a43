// What a report is about, as it stands in the address of the place: `{ claims: "ID,ID" }`, `{ document: ID }`,
// `{ query: "stage:published" }`. `about` says which of them counts, so that the others are still there to go back to.
import type { Selection } from "../../api/Selection";

export type Choice = "claims" | "document" | "query" | "all";

export const choices: readonly Choice[] = ["claims", "document", "query", "all"];

/** What the address chooses; nothing where it leaves the choice open. */
export function choiceOf(params: Readonly<Record<string, string>>): Choice | null {
  const said = choices.find((c) => c === params["about"]);
  if (said) return said;
  if (claimsOf(params).length) return "claims";
  if (params["document"] !== undefined) return "document";
  return params["query"] === undefined ? null : "query";
}

/** The claims that the address names. */
export function claimsOf(params: Readonly<Record<string, string>>): string[] {
  return (params["claims"] ?? params["claim"] ?? "").split(",").filter((id) => id !== "");
}

/** What to ask the desk for; `null` while nothing can be asked: no document was picked, no word was typed. */
export function selectionOf(choice: Choice, params: Readonly<Record<string, string>>): Selection | null {
  switch (choice) {
    case "claims":
      return { claims: claimsOf(params) };
    case "document":
      return params["document"] ? { document: params["document"] } : null;
    case "query":
      return params["query"]?.trim() ? { query: params["query"].trim() } : null;
    case "all":
      return { query: "" };
  }
}

/** More claims than this are not put together unasked. */
export const UNASKED = 2000;

/** What a report begins with when nothing was chosen: the latest article; without one everything, unless that is very much. */
export function firstChoice(documents: number, claims: number): Choice {
  if (documents > 0) return "document";
  return claims <= UNASKED ? "all" : "query";
}

/** What an export says that it was about, as an address: `document ID`, `id:ID,ID`, or a query. */
export function paramsOf(said: string): Record<string, string> {
  const document = /^document (\S+)$/.exec(said)?.[1];
  if (document) return { about: "document", document };
  const claims = /^id:([0-9a-f,-]+)$/i.exec(said)?.[1];
  if (claims) return { about: "claims", claims };
  return said.trim() ? { about: "query", query: said } : { about: "all" };
}
