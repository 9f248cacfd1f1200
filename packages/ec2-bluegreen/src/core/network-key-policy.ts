import { documentOf, keyAdministration, keyForLogGroup, type PolicyDocument } from '@regionlift/secure-iam/core';
import type { NetworkPlan } from './network-plan';

/** The policy of the network's key: administration by the account's IAM, and the flow log. */
export const networkKeyPolicyOf = ({ migration, region, flowLog }: NetworkPlan): PolicyDocument =>
  documentOf([
    keyAdministration(migration),
    { ...keyForLogGroup(migration, region, flowLog.groupName), sid: 'FlowLog' },
  ]);
