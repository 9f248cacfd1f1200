import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { PolicyStatement } from '../../src/contract/programme';
import type { Permission } from '../../src/permissions';

/** What AWS knows of the things that are called upon, and no call tells. */
export const ofThings = {
  'aws:ResourceTag/regionlift:migration': ['rl-orders'],
  's3:ExistingJobOperation': ['S3ReplicateObject'],
};

/** Whether a policy simulator allows a permission to a role with these statements. Raises what it finds wrong with the request. */
export async function simulated(
  account: string,
  granted: readonly PolicyStatement[],
  { action, resource = '*', context }: Permission,
): Promise<boolean> {
  const answer = await runSimulation(
    {
      request: {
        principal: `arn:aws:iam::${account}:role/a-role`,
        action,
        resource: { resource, accountId: account },
        contextVariables: variablesOf({ ...ofThings, ...context }),
      },
      identityPolicies: [{ name: 'granted', policy: documentOf(granted) }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...resourceDecides(account, action),
    },
    {},
  );
  if (answer.resultType === 'error') throw new Error(`${action} ${resource}: ${JSON.stringify(answer.errors)}`);
  return answer.overallResult === 'Allowed';
}

/** Context as the simulator takes it; absent keys are left out. */
export const variablesOf = (context: Permission['context']): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(context).flatMap(([key, [first, ...rest]]) =>
      first === undefined ? [] : [[spoken(key), listKeys.test(key) ? [first, ...rest] : first]],
    ),
  );

/**
 * The simulator knows no keys of an encryption context; another text of the same service, which no policy of the program speaks of,
 * stands in for one.
 */
const spoken = (key: string): string => (key.startsWith('kms:EncryptionContext:') ? 'kms:RequestAlias' : key);

/** Keys that hold lists. */
const listKeys = /^kms:ResourceAliases$|^route53:|^backup:CopyTargets$/;

const documentOf = (granted: readonly PolicyStatement[]) => ({
  Version: '2012-10-17',
  Statement: granted.map(({ effect, actions, resources, conditions }) => ({
    Effect: effect,
    Action: actions,
    Resource: resources,
    ...(Object.keys(conditions).length > 0 && {
      Condition: Object.fromEntries(
        Object.entries(conditions).map(([operator, keys]) => [
          operator,
          Object.fromEntries(Object.entries(keys).map(([key, values]) => [spoken(key), values])),
        ]),
      ),
    }),
  })),
});

/** Keys and roles leave the decision to identity policies, as those of the program do for their account. */
function resourceDecides(account: string, action: string) {
  const [service = ''] = action.split(':');
  if (service !== 'kms' && service !== 'sts') return {};
  const statement = { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: `${service}:*` };
  return {
    resourcePolicy: {
      Version: '2012-10-17',
      Statement: [service === 'kms' ? { ...statement, Resource: '*' } : { ...statement, Action: 'sts:AssumeRole' }],
    },
  };
}
