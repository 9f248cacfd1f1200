import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnAlias, CfnKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { PolicyDocument } from '../../core';

/** A customer-managed key with rotation under an alias that both regions know by name. Never deleted. */
export function renderKey(scope: Construct, aliasName: string, description: string, keyPolicy: PolicyDocument): CfnKey {
  const key = new CfnKey(scope, 'Key', {
    description,
    keyPolicy,
    enableKeyRotation: true,
    pendingWindowInDays: 30,
  });
  const alias = new CfnAlias(scope, 'Alias', { aliasName, targetKeyId: key.attrKeyId });
  for (const kept of [key, alias]) kept.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return key;
}
