import { recordOf, textOr } from '../values';

/** Files of an assembly by the keys under which they are published: `0a1b….json` → `Shop.nested.template.json`. */
export type AssetFiles = ReadonlyMap<string, string>;

/** The files of the asset manifests among an assembly's artifacts. */
export const assetManifests = (artifacts: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.values(artifacts).flatMap((artifact) => {
    const { type, properties } = recordOf(artifact);
    const { file } = recordOf(properties);
    return type === 'cdk:asset-manifest' && typeof file === 'string' ? [file] : [];
  });

/**
 * What asset manifests publish, under which keys. Who synthesizes in a test has none of the paths that the command line asks CDK to write
 * into templates; what the URL of a nested stack ends with stands here all the same.
 *
 * Source: aws-cdk, `cloud-assembly-schema` (AssetManifest: `files.<id>.source.path`, `destinations.<id>.objectKey`).
 */
export const publishedBy = (manifests: readonly unknown[]): AssetFiles =>
  new Map(
    manifests.flatMap((manifest) =>
      Object.values(recordOf(recordOf(manifest).files)).flatMap((asset) => {
        const { source, destinations } = recordOf(asset);
        const file = textOr(recordOf(source).path, '');
        return Object.values(recordOf(destinations)).flatMap((destination) => {
          const key = textOr(recordOf(destination).objectKey, '');
          return file === '' || key === '' ? [] : [[key, file] as const];
        });
      }),
    ),
  );

/** The file of a nested stack's template: the one that its metadata tells, else the one that its URL is published from. */
export function nestedFile(resource: unknown, files: AssetFiles): string | undefined {
  const { Metadata, Properties } = recordOf(resource);
  const told = recordOf(Metadata)['aws:asset:path'];
  if (typeof told === 'string') return told;
  const { TemplateURL: url } = recordOf(Properties);
  const { 'Fn::Sub': composed, 'Fn::Join': joined } = recordOf(url);
  const parts = Array.isArray(joined) && Array.isArray(joined[1]) ? (joined[1] as readonly unknown[]) : [];
  const text = textOr(url, textOr(composed, textOr(parts.at(-1), '')));
  return files.get(text.slice(text.lastIndexOf('/') + 1));
}
