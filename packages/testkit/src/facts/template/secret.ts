import { adds, type TemplateAdapter } from './adapter';

const SECRET = 'AWS::SecretsManager::Secret';

/** `AWS::SecretsManager::ResourcePolicy` */
export const secretPolicy: TemplateAdapter = (resource) => {
  const { SecretId, ...rest } = resource.properties;
  return [adds(resource, { kind: SECRET, name: SecretId }, 'ResourcePolicy', rest)];
};

/** `AWS::SecretsManager::RotationSchedule` */
export const rotation: TemplateAdapter = (resource) => {
  const { SecretId, ...rest } = resource.properties;
  return [adds(resource, { kind: SECRET, name: SecretId }, 'Rotation', { Rotation: rest })];
};
