import type { OutputDeclaration } from '@regionlift/migration/core';

/** The outputs of a secret, by its construct id or component name (A8). */
export const secretOutputs = (name: string) =>
  ({
    sourceSecret: { name: `${name}SourceSecretArn`, description: `ARN of the secret ${name} in the source region` },
    secretName: { name: `${name}SecretName`, description: `Name of the secret ${name}, the same in both regions` },
    targetKey: { name: `${name}TargetSecretKeyArn`, description: `Key of the secret ${name} in the target region` },
  }) satisfies Record<string, OutputDeclaration>;

/** The outputs of the deploy role. */
export const deployOutputs = {
  deployRole: { name: 'DeployRoleArn', description: 'Role with which CI deploys, for the workflow' },
} satisfies Record<string, OutputDeclaration>;
