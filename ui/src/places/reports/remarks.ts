// What a report lacks, gathered: a report of five hundred claims says "120 claims without a date" once.
import type { ReportRemark } from "../../api/ReportRemark";

export interface RemarkGroup {
  code: string;
  /** The claims concerned; empty where it concerns the whole report. */
  claims: string[];
  /** Where it is set right; nowhere, where it is how the format is. */
  where: "settings" | "claim" | "none";
}

/** What comes of making pages and cards, not of what the desk knows. */
const OF_MAKING: readonly string[] = ["signs-without-font", "untagged", "claim-cut", "picture-left-out", "verdict-not-shown"];

/** What concerns all of the report comes first, then what most claims lack. */
export function grouped(remarks: readonly ReportRemark[]): RemarkGroup[] {
  const groups = new Map<string, RemarkGroup>();
  for (const { code, claim } of remarks) {
    let group = groups.get(code);
    if (!group) groups.set(code, (group = { code, claims: [], where: claim !== null ? "claim" : OF_MAKING.includes(code) ? "none" : "settings" }));
    if (claim !== null && !group.claims.includes(claim)) group.claims.push(claim);
  }
  return [...groups.values()].sort((a, b) => Number(a.where === "claim") - Number(b.where === "claim") || b.claims.length - a.claims.length);
}
