import { stableJson } from '../../capture/json';
import { nameIn } from '../reference';
import { adds, declares, type TemplateAdapter } from './adapter';

/** `AWS::Lambda::Function`: an asset's object key says nothing in the other dialect, the hash over its files does. */
export const lambdaFunction: TemplateAdapter = (resource) => {
  const { S3Bucket, S3Key, ...rest } = (resource.properties.Code ?? {}) as Record<string, unknown>;
  const hash = resource.assetHash(String(S3Key));
  return [declares(resource, { Code: hash === undefined ? resource.properties.Code : { ...rest, Files: hash } })];
};

/** `AWS::Lambda::Permission`: a statement of the function's policy. */
export const permission: TemplateAdapter = (resource) => {
  const { FunctionName, ...grant } = resource.properties;
  const name = nameIn(String(FunctionName)).replace(/^arn:.*:function:/, '');
  return [
    adds(resource, { kind: 'AWS::Lambda::Function', name }, 'Permissions', {
      Permissions: { [stableJson(grant, 0)]: grant },
    }),
  ];
};
