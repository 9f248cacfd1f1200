import type { RegisteredResource } from '@regionlift/testkit';

/** What a registration is, whoever its parents are: all but the chain of types in URNs, and versions of the SDK's own. */
export function withoutParents(resources: readonly RegisteredResource[]): Map<string, unknown> {
  const short = (text: string) => text.replace(/(urn:pulumi:[^:"]+::[^:"]+::)(?:[^"$]*\$)+/g, '$1');
  const plain = (value: unknown): unknown => JSON.parse(short(JSON.stringify(value)));
  return new Map(
    resources.map(({ urn, parent: _, dependencies, propertyDependencies: __, ...rest }) => [
      short(urn),
      plain({ ...rest, dependencies: dependencies.map(short).sort() }),
    ]),
  );
}
