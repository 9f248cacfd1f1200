import { sha256 } from '../../capture/hash';
import { stableJson } from '../../capture/json';
import type { Archive, Asset } from '../../capture/values';
import { nameIn } from '../reference';
import { adds, declares, pascal, type RegistrationAdapter, withoutIdle } from './adapter';

/** `aws:lambda/function:Function` */
export const lambdaFunction: RegistrationAdapter = {
  kind: 'AWS::Lambda::Function',
  read: (registration) => {
    const idle = { publish: false, skipDestroy: false };
    const {
      code,
      s3Bucket,
      s3Key,
      s3ObjectVersion,
      sourceCodeHash: _,
      ...inputs
    } = withoutIdle(registration.inputs, idle);
    const properties = pascal(inputs, { name: 'FunctionName' }) as object;
    const uploaded = { S3Bucket: s3Bucket, S3Key: s3Key, S3ObjectVersion: s3ObjectVersion };
    const files = code && { Files: filesOf(code as Archive) };
    return [declares(registration, { ...properties, Code: files ?? (s3Bucket === undefined ? undefined : uploaded) })];
  },
};

/** `aws:lambda/permission:Permission` */
export const permission: RegistrationAdapter = {
  read: (registration) => {
    const { function: on, statementId: _, ...inputs } = registration.inputs;
    const grant = pascal(inputs);
    const name = nameIn(String(on)).replace(/^arn:.*:function:/, '');
    return [
      adds(registration, { kind: 'AWS::Lambda::Function', name }, 'Permissions', {
        Permissions: { [stableJson(grant, 0)]: grant },
      }),
    ];
  },
};

/** The hash over sorted paths and contents that a directory has; of an assembled archive the same, over its entries. */
function filesOf({ assets, hash, uri }: Archive): string {
  if (assets === undefined) return hash ?? uri ?? 'unknown';
  const entries = Object.entries(assets).map(([path, asset]): [string, unknown] => [path, (asset as Asset).hash]);
  return sha256(JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}
