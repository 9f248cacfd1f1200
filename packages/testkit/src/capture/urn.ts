/** Type token of the root of every program. */
export const STACK_TYPE = 'pulumi:pulumi:Stack';

/** Where a URN lives. */
export interface UrnScope {
  readonly project: string;
  readonly stack: string;
}

/**
 * The URN Pulumi gives a resource: the types of its component parents are part of it, the stack's is not.
 *
 * Source: https://www.pulumi.com/docs/iac/concepts/resources/names/#urns
 */
export function urnOf(scope: UrnScope, type: string, name: string, parent: string | undefined): string {
  const parentType = parent?.split('::')[2] ?? '';
  const qualified = parentType === '' || parentType === STACK_TYPE ? type : `${parentType}$${type}`;
  return `urn:pulumi:${scope.stack}::${scope.project}::${qualified}::${name}`;
}
