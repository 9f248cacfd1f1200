import type { Finding } from '@regionlift/migration/core';
import { type Leaf, leavesOf } from './leaves';
import { looksRandom } from './randomness';
import { redacted } from './redacted';
import { isSecretName, mayHoldSecret } from './secret-names';
import { secretsInText } from './secrets-in-text';

/** A resource of any program: of a CloudFormation template, of a Pulumi program's registrations, of a Pulumi state. */
export interface InspectedResource {
  /** Logical id or URN. */
  readonly id: string;
  /**
   * `AWS::RDS::DBInstance`, `aws:rds/instance:Instance`. A template parameter has the type `Parameter` and the properties
   * of its declaration: `Type`, `Default`, `NoEcho`. An output has the type `Output` and the property `Value`.
   */
  readonly type: string;
  readonly properties: unknown;
}

/** A secret in clear text. Nothing here gives the secret away. */
export interface PlaintextSecret {
  readonly id: string;
  readonly type: string;
  /** Where in the properties: `Environment.Variables.DB_PASSWORD`. */
  readonly path: string;
  /** How it was recognized. */
  readonly by: 'NAME' | 'FORMAT' | 'RANDOMNESS' | 'ECHO';
  /** `AWS access key`, `password by its name`. */
  readonly kind: string;
  /** Public prefix and length, never the secret. */
  readonly excerpt: string;
}

/**
 * Finds secrets in clear text in the properties of any resources (IAM-8): by the property's name, by known formats, and,
 * in environment variables, user data and tags, by randomness. References are no secrets: dynamic references, intrinsic
 * functions, Pulumi's secret envelopes, ARNs, names of secrets.
 *
 * Pure, and safe on cyclic and on deeply nested input. Each place is reported once.
 */
export function findPlaintextSecrets(resources: readonly InspectedResource[]): PlaintextSecret[] {
  return resources.flatMap(({ id, type, properties }) => {
    const found = new Map<string, PlaintextSecret>();
    const report = (path: string, by: PlaintextSecret['by'], kind: string, excerpt: string) => {
      if (!found.has(path)) found.set(path, { id, type, path, by, kind, excerpt });
    };
    if (isParameter(type)) judgeParameter(id, properties, report);
    for (const leaf of leavesOf(type, properties, isOutput(type) ? id : undefined)) judgeLeaf(leaf, report);
    return [...found.values()];
  });
}

/** The finding that refuses a plaintext secret (`PlaintextSecret`). */
export const plaintextSecretFinding = ({ id, path, kind, excerpt }: PlaintextSecret): Finding => ({
  code: 'PlaintextSecret',
  verdict: 'fail',
  subject: id,
  property: path,
  found: `${kind}: ${excerpt}`,
  allowed: 'a reference to Secrets Manager, or a Pulumi secret',
  remedy: 'move the value into a secret and revoke it: it has been written down',
});

type Report = (path: string, by: PlaintextSecret['by'], kind: string, excerpt: string) => void;

function judgeLeaf({ path, name, value, exposed }: Leaf, report: Report): void {
  if (typeof value === 'string')
    for (const { kind, excerpt } of secretsInText(value)) report(path, 'FORMAT', kind, excerpt);
  if (name !== undefined && isSecretName(name) && mayHoldSecret(name, value))
    report(path, 'NAME', `'${name}' in clear text`, redacted(String(value)));
  if (exposed && typeof value === 'string' && looksRandom(name ?? '', value))
    report(path, 'RANDOMNESS', 'a random value in the open', redacted(value));
}

const isOutput = (type: string): boolean => /^(AWS::CloudFormation::)?Output$/.test(type);

const isParameter = (type: string): boolean => /^(AWS::CloudFormation::)?Parameter$/.test(type);

/** A default of a hidden parameter is in the template; a parameter that is named like a secret and not hidden is shown. */
function judgeParameter(id: string, properties: unknown, report: Report): void {
  const { Default, NoEcho, Type } = (properties ?? {}) as Record<string, unknown>;
  // The default of such a parameter is the name of a parameter in SSM.
  if (String(Type).startsWith('AWS::SSM::')) return;
  const hidden = NoEcho === true || NoEcho === 'true';
  if (Default !== undefined && String(Default) !== '' && (hidden || (isSecretName(id) && mayHoldSecret(id, Default))))
    report('Default', 'NAME', `default of '${id}' in clear text`, redacted(String(Default)));
  if (!hidden && isSecretName(id))
    report('NoEcho', 'ECHO', `parameter '${id}' is shown to everyone`, 'NoEcho is not set');
}
