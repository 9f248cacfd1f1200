import type { Parameter } from './scope';

/** A template and where it is deployed. */
export interface StackTemplate {
  readonly stackName: string;
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
  readonly template: Template;
  /** See {@link TemplateResource.assetHash}. @default no asset is known */
  readonly assetHash?: (objectKey: string) => string | undefined;
  /** Stacks that stand in this one, by their logical ids. @default the templates of nested stacks are not known */
  readonly nested?: Readonly<Record<string, StackTemplate>>;
}

/** The sections of a template that facts come from. */
export interface Template {
  readonly Resources?: Readonly<Record<string, RawResource>>;
  readonly Outputs?: Readonly<Record<string, RawOutput>>;
  readonly Parameters?: Readonly<Record<string, Parameter>>;
  readonly Mappings?: Readonly<Record<string, unknown>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
}

/** An output as it stands in a template. */
export interface RawOutput {
  readonly Value: unknown;
  readonly Condition?: string;
  readonly Export?: { readonly Name?: unknown };
}

/** A resource as it stands in a template. */
export interface RawResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly Condition?: string;
  readonly CreationPolicy?: unknown;
  readonly UpdatePolicy?: unknown;
}
