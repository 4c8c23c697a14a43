// The calls about templates.
import type { Id } from "../../../api/Id";
import type { Items } from "../../../api/Items";
import type { PreviewTemplate } from "../../../api/PreviewTemplate";
import type { SaveTemplate } from "../../../api/SaveTemplate";
import type { Template } from "../../../api/Template";
import type { TemplateLogo } from "../../../api/TemplateLogo";
import type { TemplatePreview } from "../../../api/TemplatePreview";
import type { TemplateFault } from "../../../api/TemplateFault";
import { call, type Follow } from "../../../platform";
import { mutate } from "../../../state/desk.svelte";

export type { PreviewTemplate, TemplateFault, TemplateLogo, TemplatePreview };

export const listTemplates = (): Promise<Items<Template>> => call("template.list", {});
export const saveTemplate = (request: SaveTemplate): Promise<Id> => mutate("template.save", request);
export const deleteTemplate = (id: string): Promise<unknown> => mutate("template.delete", { id });
export const previewTemplate = (request: PreviewTemplate, follow?: Follow): Promise<TemplatePreview> => call("template.preview", request, follow);
export const readLogo = (path: string): Promise<TemplateLogo> => call("template.logo", { path });
