import type { SupplyCheck } from '../check';

/** Without its assembly a library cannot be used in another language, nor by another jsii library. */
export const jsiiAssembly: SupplyCheck = {
  asks: 'a library of jsii brings the assembly of this very version',
  judge: ({ manifest, files }) => {
    if (manifest.jsii === undefined) return [];
    const content = files.get('.jsii');
    if (content === undefined) return ['.jsii is missing: run the target compile'];
    const { name, version } = JSON.parse(content.toString('utf8'));
    return name === manifest.name && version === manifest.version
      ? []
      : [
          `.jsii is of ${name}@${version}, the manifest of ${manifest.name}@${manifest.version}: compile after versioning`,
        ];
  },
};
