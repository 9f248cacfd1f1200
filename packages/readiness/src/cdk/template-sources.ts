import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NestedStack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { TemplateSource } from '../read';

/** A template that was synthesized, and what is known of its stack. */
export interface SynthesizedStack {
  readonly stackName: string;
  readonly constructPath: string;
  /** Absolute path of the template, in JSON. */
  readonly templatePath: string;
  readonly region?: string | undefined;
  readonly account?: string | undefined;
}

/** Templates of an app, and where each of them lies. */
export interface SynthesizedTemplates {
  readonly sources: readonly TemplateSource[];
  /** By the name of the stack; `<stack>/<logical id>` is one that is nested. */
  readonly paths: ReadonlyMap<string, string>;
  /** Names of stacks by the paths of their constructs. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The templates of synthesized stacks with those nested in them, read at once: CDK validates, and Jest asserts, without waiting.
 * Nested ones are found in the tree of constructs, as templates name them only when the CDK CLI asks for that. Raises the error of
 * the system, or a SyntaxError, for a template that cannot be read.
 */
export function templateSources(stacks: readonly SynthesizedStack[], root: IConstruct): SynthesizedTemplates {
  const paths = new Map<string, string>();
  const names = new Map<string, string>();
  const children = nestedBelow(root);
  const read = (stackName: string, constructPath: string, path: string): TemplateSource => {
    paths.set(stackName, path);
    names.set(constructPath, stackName);
    const nested = (children.get(constructPath) ?? []).map(({ logicalId, templateFile, node }) => [
      logicalId,
      read(`${stackName}/${logicalId}`, node.path, join(dirname(path), templateFile)),
    ]);
    return { document: JSON.parse(readFileSync(path, 'utf8')), stackName, nested: Object.fromEntries(nested) };
  };
  const sources = stacks.map(({ stackName, constructPath, templatePath, region, account }) => ({
    ...read(stackName, constructPath, templatePath),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
  }));
  return { sources, paths, names };
}

interface Nested {
  readonly logicalId: string;
  readonly templateFile: string;
  readonly node: IConstruct['node'];
}

/** Nested stacks by the paths of the stacks that they stand in. */
function nestedBelow(root: IConstruct): ReadonlyMap<string, readonly Nested[]> {
  const nested = new Map<string, Nested[]>();
  for (const stack of root.node.findAll().filter(isNested)) {
    const { nestedStackParent: parent, nestedStackResource: resource, templateFile, node } = stack;
    if (parent === undefined || resource === undefined) continue;
    const logicalId = String(parent.resolve(resource.logicalId));
    nested.set(parent.node.path, [...(nested.get(parent.node.path) ?? []), { logicalId, templateFile, node }]);
  }
  return nested;
}

/** By shape: the door for Jest needs no CDK to be installed. */
const isNested = (construct: IConstruct): construct is NestedStack =>
  (construct as Partial<NestedStack>).nestedStackResource !== undefined;
