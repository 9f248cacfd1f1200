import { adds, declares, pascal, type RegistrationAdapter, withoutIdle } from './adapter';

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
