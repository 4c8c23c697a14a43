// What can be done with a piece of evidence, wherever it is shown.
import type { EvidenceView } from "../../api/EvidenceView";
import type { Stance } from "../../api/Stance";

export interface EvidenceActs {
  stance: (e: EvidenceView, stance: Stance) => void;
  edit: (e: EvidenceView) => void;
  remove: (e: EvidenceView) => void;
  /** Opens its address in the browser. */
  link: (e: EvidenceView) => void;
  /** Opens its snapshot, at its words. */
  look: (e: EvidenceView) => void;
  /** Captures its address. */
  capture: (e: EvidenceView) => void;
  /** Somebody has seen that its words no longer stand where they stood. */
  seen: (e: EvidenceView) => void;
  /** Marks it as not for publication, or takes the mark away. */
  withhold: (e: EvidenceView) => void;
}
