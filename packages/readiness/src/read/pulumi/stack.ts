import type { RegisteredResource } from '@regionlift/testkit/capture/types';
import type { Value } from '@regionlift/testkit/capture/values';

/** Type token of the root of every program. */
export const STACK_TYPE = 'pulumi:pulumi:Stack';

/** The stack's outputs as outputs of its root, where they stand in a state. */
export function withStackOutputs(
  resources: readonly RegisteredResource[],
  state: Record<string, Value>,
): readonly RegisteredResource[] {
  return resources.map((resource) => (resource.type === STACK_TYPE ? { ...resource, state } : resource));
}

/** `orders/dev` of `urn:pulumi:dev::orders::aws:s3/bucket:Bucket::assets`. */
export function titleOf(resources: readonly RegisteredResource[], otherwise: string): string {
  const [, stack, project] = /^urn:pulumi:([^:]+)::([^:]+)::/.exec(resources[0]?.urn ?? '') ?? [];
  return stack === undefined ? otherwise : `${project}/${stack}`;
}
