export { programOfCapture } from './pulumi/program-of-capture';
export { programOfPreview } from './pulumi/program-of-preview';
export { programOfState } from './pulumi/program-of-state';
export { ReadError, type ReadErrorCode } from './read-error';
export { type ReadOptions, UNTOLD_ACCOUNT, UNTOLD_REGION } from './read-options';
export { readPrograms } from './read-programs';
export { programOfTemplates } from './template/program-of-templates';
export type { TemplateSource } from './template/template-source';
