import { sha256 } from '../../capture/hash';
import { adds, declares, pascal, type RegistrationAdapter, withoutIdle } from './adapter';
import { generationOf } from './generated';

const SECRET = 'AWS::SecretsManager::Secret';

/** `aws:secretsmanager/secret:Secret` */
export const secret: RegistrationAdapter = {
  kind: SECRET,
  read: (registration) => {
    const inputs = withoutIdle(registration.inputs, { forceOverwriteReplicaSecret: false });
    return [
      declares(
        registration,
        pascal(inputs, { replicas: 'ReplicaRegions', policy: 'ResourcePolicy' }) as Record<string, unknown>,
      ),
    ];
  },
};

/** `aws:secretsmanager/secretPolicy:SecretPolicy` */
export const secretPolicy: RegistrationAdapter = {
  read: (registration) => {
    const { secretArn, policy, ...rest } = registration.inputs;
    const properties = { ResourcePolicy: policy, ...(pascal(rest) as object) };
    return [adds(registration, { kind: SECRET, name: secretArn }, 'ResourcePolicy', properties)];
  },
};

/** `aws:secretsmanager/secretRotation:SecretRotation` */
export const rotation: RegistrationAdapter = {
  read: (registration) => {
    const { secretId, ...rest } = registration.inputs;
    const spelling = { rotationLambdaArn: 'RotationLambdaARN', rotateImmediately: 'RotateImmediatelyOnUpdate' };
    return [adds(registration, { kind: SECRET, name: secretId }, 'Rotation', { Rotation: pascal(rest, spelling) })];
  },
};

/**
 * `aws:secretsmanager/secretVersion:SecretVersion`: a value that Secrets Manager generates is how it is generated; any other
 * value is its hash, so that no message shows it. Versions of write-only arguments are the provider's own.
 */
export const secretVersion: RegistrationAdapter = {
  read: (registration) => {
    const { secretId, secretString, secretStringWo, secretStringWoVersion: _, ...rest } = registration.inputs;
    const value = secretStringWo ?? secretString;
    const properties = { ...generationIn(value, registration.id.region), ...(pascal(rest) as object) };
    return [adds(registration, { kind: SECRET, name: secretId }, 'GenerateSecretString', properties)];
  },
};

function generationIn(value: unknown, region: string): Record<string, unknown> {
  const record = recordIn(value);
  const found = Object.entries(record).find(([, field]) => generationOf(field));
  const generated = generationOf(value) ?? generationOf(found?.[1]);
  if (generated === undefined) return { SecretString: `sha256:${sha256(String(value))}` };
  const { region: where = region, ...generation } = generated;
  const template = Object.fromEntries(Object.entries(record).filter(([key]) => key !== found?.[0]));
  return {
    GenerateSecretString: {
      ...(pascal(generation) as object),
      ...(found && { GenerateStringKey: found[0], SecretStringTemplate: template }),
      ...(where !== region && { Region: where }),
    },
  };
}

function recordIn(value: unknown): Record<string, unknown> {
  try {
    const parsed = JSON.parse(String(value)) as unknown;
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
