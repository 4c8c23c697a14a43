// How the evidence is looked at: as a matrix or as cards, grouped, sorted, narrowed. The look stays from claim to claim;
// what it is narrowed to is the claim's own.
import type { EvidenceView } from "../../api/EvidenceView";
import { language } from "../../i18n/index.svelte";
import { byOrigin, EVERYTHING, matrix, narrowed, SORTS, sortedEvidence, walk, type EvidenceSort, type Narrowed } from "./matrix";

const KEPT = "claimbook.evidence";
export type EvidenceLook = "matrix" | "cards";

interface Kept {
  look: EvidenceLook;
  grouped: boolean;
  sort: EvidenceSort;
  descending: boolean;
}

function kept(): Kept {
  let found: Partial<Kept> = {};
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "null");
    if (typeof stored === "object" && stored !== null) found = stored;
  } catch {
    // What cannot be read was never kept.
  }
  return {
    look: found.look === "cards" ? "cards" : "matrix",
    grouped: found.grouped === true,
    sort: SORTS.find((s) => s === found.sort) ?? "stance",
    descending: found.descending === true,
  };
}

export class Arrangement {
  #kept = $state<Kept>(kept());
  narrowed = $state.raw<Narrowed>(EVERYTHING);

  get look(): EvidenceLook {
    return this.#kept.look;
  }
  set look(look: EvidenceLook) {
    this.#keep({ look });
  }
  /** Under their origins; cards stand by side instead. */
  get grouped(): boolean {
    return this.#kept.grouped && this.look === "matrix";
  }
  set grouped(grouped: boolean) {
    this.#keep(grouped ? { grouped, look: "matrix" } : { grouped });
  }
  get sort(): EvidenceSort {
    return this.#kept.sort;
  }
  get descending(): boolean {
    return this.#kept.descending;
  }
  /** Sorts by that; once more, the other way. */
  sortBy(sort: EvidenceSort): void {
    this.#keep({ sort, descending: this.sort === sort ? !this.descending : false });
  }
  get isNarrowed(): boolean {
    return this.narrowed.stance !== "" || this.narrowed.state !== "" || this.narrowed.origin !== "";
  }
  everything(): void {
    this.narrowed = EVERYTHING;
  }

  /** What is shown, sorted. */
  shown(evidence: readonly EvidenceView[]): EvidenceView[] {
    return sortedEvidence(narrowed(evidence, this.narrowed), this.sort, this.descending, language());
  }
  /** In the order in which the keys walk through it. */
  order(evidence: readonly EvidenceView[]): EvidenceView[] {
    const shown = this.shown(evidence);
    if (this.look === "cards") return walk(matrix(shown));
    return this.grouped ? byOrigin(shown).flatMap((g) => g.evidence) : shown;
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    localStorage.setItem(KEPT, JSON.stringify(this.#kept));
  }
}
