import { sha256 } from '../../capture/hash';
import { adds, declares, type TemplateAdapter } from './adapter';

const SECRET = 'AWS::SecretsManager::Secret';

/** `AWS::SecretsManager::Secret`: a value that stands in the template is its hash, so that no message shows it. */
export const secret: TemplateAdapter = (resource) => {
  const { SecretString: value } = resource.properties;
  return [declares(resource, value === undefined ? {} : { SecretString: `sha256:${sha256(String(value))}` })];
};

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
