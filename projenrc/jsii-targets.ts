/**
 * What a library is called in the other languages of jsii, by one rule from its own name (decisions/0019): the words of
 * the name in the language's own spelling below `regionlift`, and `regionlift` in front of it where files lie side by side.
 * Java's group is one that Maven Central grants to the owner of the repository without a domain of its own.
 *
 * @param name unscoped npm name: `s3-migration`
 */
export function jsiiTargets(name: string): object {
  const words = name.split('-');
  const joined = words.join('');
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return {
    python: { distName: `regionlift-${name}`, module: `regionlift.${words.join('_')}` },
    java: {
      package: `io.github.regionlift.${joined}`,
      maven: { groupId: 'io.github.regionlift', artifactId: `regionlift-${name}` },
    },
    go: { moduleName: goRepository, packageName: joined },
    dotnet: { namespace: `Regionlift.${pascal}`, packageId: `Regionlift.${pascal}` },
  };
}

/** Go fetches modules from a repository: generated code has one of its own, a module per library in it. */
export const goRepository = 'github.com/regionlift/regionlift-go';
