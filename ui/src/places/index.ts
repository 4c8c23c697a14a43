// The places, by name. A place is a component that takes the params of its location.
import type { Component } from "svelte";
import type { PlaceName } from "../state/navigation.svelte";
import Claim from "./claim/Claim.svelte";
import Claims from "./claims/Claims.svelte";
import History from "./history/History.svelte";
import Import from "./import/Import.svelte";
import Document from "./read/Document.svelte";
import Read from "./read/Read.svelte";
import Reports from "./reports/Reports.svelte";
import Template from "./reports/template/Template.svelte";
import Snapshot from "./snapshot/Snapshot.svelte";
import Snapshots from "./snapshots/Snapshots.svelte";
import Sources from "./sources/Sources.svelte";

export interface PlaceProps {
  params: Readonly<Record<string, string>>;
}

export const places: Record<PlaceName, Component<PlaceProps>> = {
  read: Read,
  document: Document,
  claims: Claims,
  claim: Claim,
  snapshots: Snapshots,
  snapshot: Snapshot,
  sources: Sources,
  reports: Reports,
  template: Template,
  history: History,
  import: Import,
};
