/**
 * jsii refuses peer dependencies that are not jsii modules, so npm cannot check Pulumi's versions: this room does, when it
 * is loaded.
 */
export const pulumiPeers: Readonly<Record<string, number>> = { '@pulumi/pulumi': 3, '@pulumi/aws': 7 };

/** Throws an error that names each package that is missing or of another major version (`PulumiPeerMissing`). */
export function requirePeers(versionOf: (name: string) => string | undefined = installedVersion): void {
  const problems = Object.entries(pulumiPeers).flatMap(([name, major]) => {
    const version = versionOf(name);
    if (version === undefined) return [`${name} is not installed`];
    return Number(version.split('.')[0]) === major ? [] : [`${name} ${version} is installed`];
  });
  if (problems.length > 0) {
    const wanted = Object.entries(pulumiPeers).map(([name, major]) => `${name}@^${major}`);
    throw new Error(
      `[PulumiPeerMissing] found: ${problems.join(', ')}; allowed: ${wanted.join(', ')}; run: npm install ${wanted.join(' ')}`,
    );
  }
}

function installedVersion(name: string): string | undefined {
  try {
    return (require(`${name}/package.json`) as { version: string }).version;
  } catch {
    return undefined;
  }
}
