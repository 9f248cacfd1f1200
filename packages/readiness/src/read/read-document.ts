import { basename } from 'node:path';
import type { Program } from '../model';
import { kindOf } from './document/kind-of';
import { parse } from './document/parse';
import { programOfCapture } from './pulumi/program-of-capture';
import { programOfPreview } from './pulumi/program-of-preview';
import { programOfState } from './pulumi/program-of-state';
import type { ReadOptions } from './read-options';
import type { TemplateFile } from './template/with-nested';
import { recordOf } from './values';

/** What a document is: a template, which is a program with others; a program of its own; or neither. */
export type ReadDocument = { readonly template: TemplateFile } | { readonly program: Program } | undefined;

/** Reads a parsed document as what it is; undefined where it is no program, or a manifest, which stands for its directory. */
export function readDocument(document: unknown, path: string, options: ReadOptions): ReadDocument {
  const titled = { ...options, title: options.title ?? path };
  switch (kindOf(document)) {
    case 'TEMPLATE':
      return {
        template: {
          path,
          source: { document: templateIn(document, path), stackName: stackNameOf(path), ...place(options) },
        },
      };
    case 'CAPTURE':
      return { program: programOfCapture(document, titled) };
    case 'PREVIEW':
      return { program: programOfPreview(document, titled) };
    case 'STATE':
      return { program: programOfState(document, titled) };
    default:
      return undefined;
  }
}

/** Words of which one stands in every document that is read. */
export const TELLING = [
  'Resources',
  'TemplateBody',
  '"stackOutputs"',
  '"deployment"',
  '"checkpoint"',
  '"changeSummary"',
  '"steps"',
];

/** What `aws cloudformation get-template` answers has the template in it, as a record or as a text. */
function templateIn(document: unknown, path: string): unknown {
  const { TemplateBody } = recordOf(document);
  return typeof TemplateBody === 'string' ? parse(TemplateBody, path) : (TemplateBody ?? document);
}

const place = ({ region, account }: ReadOptions) => ({
  ...(region !== undefined && { region }),
  ...(account !== undefined && { account }),
});

const stackNameOf = (path: string): string =>
  basename(path).replace(/(\.template)?\.(json|ya?ml|template)$/i, '') || path;
