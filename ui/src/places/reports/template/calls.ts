// The calls about templates, and what they take and give.
import type { Id } from "../../../api/Id";
import type { Items } from "../../../api/Items";
import type { ReportRemark } from "../../../api/ReportRemark";
import type { Selection } from "../../../api/Selection";
import type { Template } from "../../../api/Template";
import { call, type CallName, type Follow } from "../../../platform";
import { mutate } from "../../../state/desk.svelte";

export interface SaveTemplate {
  /** Left out: a new one. */
  id?: string;
  name: string;
  /** What it says, as JSON. */
  body: string;
}

export interface PreviewTemplate {
  body: string;
  select?: Selection;
  lang?: string;
}

/** Where a template is broken. */
export interface TemplateFault {
  part: string;
  line: number | null;
  column: number | null;
  message: string;
}

export interface TemplatePreview {
  content: string;
  fault: TemplateFault | null;
  remarks: ReportRemark[];
}

export interface Logo {
  media_type: string;
  /** Base64. */
  data: string;
}

const ask = <T>(name: string, request: unknown, follow?: Follow): Promise<T> => call(name as CallName, request as never, follow) as unknown as Promise<T>;
const change = <T>(name: string, request: unknown): Promise<T> => mutate(name as CallName, request as never) as unknown as Promise<T>;

export const listTemplates = (): Promise<Items<Template>> => ask("template.list", {});
export const saveTemplate = (request: SaveTemplate): Promise<Id> => change("template.save", request);
export const deleteTemplate = (id: string): Promise<unknown> => change("template.delete", { id });
export const previewTemplate = (request: PreviewTemplate, follow?: Follow): Promise<TemplatePreview> => ask("template.preview", request, follow);
export const readLogo = (path: string): Promise<Logo> => ask("template.logo", { path });
