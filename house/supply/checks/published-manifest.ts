import type { SupplyCheck } from '../check';
import type { Manifest } from '../manifest';

/** The manifest says what a registry and a user need, and runs nothing when it is installed. */
export const publishedManifest: SupplyCheck = {
  asks: 'the manifest is complete, runs nothing on installation and names nothing that cannot be installed',
  judge: ({ manifest, files }) => [
    // The engine of Pulumi starts a plugin by its `main`; nobody imports it.
    ...(manifest.exports === undefined && !files.has('PulumiPlugin.yaml')
      ? ['exports is missing: every file would be a door']
      : []),
    ...rules.filter(({ holds }) => !holds(manifest)).map(({ fault }) => fault),
    ...Object.keys(manifest.scripts ?? {}).map((script) => `script ${script} is published: pack without scripts`),
    ...['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((field) =>
      Object.entries(manifest[field as 'dependencies'] ?? {})
        .filter(([, range]) => !/^[~^]?\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))
        .map(([name, range]) => `${field}: ${name} has the range "${range}"; name a version, with ^ or ~`),
    ),
  ],
};

const rules: readonly { readonly holds: (manifest: Manifest) => boolean; readonly fault: string }[] = [
  { holds: ({ license }) => license === 'Apache-2.0', fault: 'license has to be Apache-2.0, as the file LICENSE' },
  // npm compares it with the repository that a provenance statement names.
  { holds: ({ repository }) => repository?.url !== undefined, fault: 'repository.url is missing: provenance needs it' },
  { holds: ({ repository }) => repository?.directory !== undefined, fault: 'repository.directory is missing' },
  { holds: ({ engines }) => engines?.node !== undefined, fault: 'engines.node is missing' },
  { holds: ({ publishConfig }) => publishConfig?.access === 'public', fault: 'publishConfig.access has to be public' },
  { holds: (manifest) => manifest.private === undefined, fault: 'private packages cannot be published' },
  {
    holds: ({ devDependencies }) => devDependencies === undefined,
    fault: 'devDependencies are published: pack with scripts/pack.mjs',
  },
];
