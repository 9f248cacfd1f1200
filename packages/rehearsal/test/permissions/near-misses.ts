import type { PolicyStatement } from '../../src/contract/programme';
import type { Permission } from '../../src/permissions';
import { matches } from '../../src/permissions/matches';
import { ofThings } from './simulated';

/**
 * The same request in another region, in another account, on something of another name, or with another value of a condition key
 * that every statement which allows it names. None of them may be allowed.
 */
export function nearMisses(
  account: string,
  granted: readonly PolicyStatement[],
  permission: Permission,
): readonly Permission[] {
  const { action, resource = '*', context } = permission;
  const speaking = granted.filter(({ actions }) => actions.includes(action));
  const allowing = speaking.filter(({ resources }) => resources.some((pattern) => matches(pattern, resource)));
  const keys = Object.keys({ ...ofThings, ...context }).filter((key) =>
    allowing.every(({ conditions }) => Object.values(conditions).some((values) => key in values)),
  );
  const anywhere = allowing.some(({ resources }) => resources.includes('*'));
  const elsewhere = [
    resource.replace(/^(arn:aws:[^:]+:)[a-z]+-[a-z]+-\d(:)/, '$1ap-south-1$2'),
    resource.replace(account, '444455556666'),
  ];
  // Where AWS gives the end of a name, or an id, another one is as good; conditions narrow it.
  const named = [
    resource.replace(/orders|awsbackup|AwsBackup|RDSOSMetrics/g, 'other'),
    resource.replace(/^(arn:aws:s3:::[^/]+)/, '$1-other'),
    `${resource}-other`,
  ].filter((other) => speaking.every(({ resources }) => resources.every((pattern) => !matches(pattern, other))));
  const others = anywhere ? [] : [...new Set([...elsewhere, ...named])].filter((other) => other !== resource);
  return [
    ...others.map((other) => ({ ...permission, resource: other })),
    ...keys.map((key) => ({
      ...permission,
      context: { ...context, [key]: key === 's3:if-none-match' ? [] : ['other'] },
    })),
  ];
}
