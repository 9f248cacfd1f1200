import { statementsOf } from '../../ask';
import type { Check } from '../../model';
import { byOwner } from './by-owner';

/** A denial that lost its condition is for the service and the operator as well. */
export const everybodyDenied: Check = {
  code: 'EverybodyDenied',
  area: 'A5',
  severity: 'HIGH',
  title: 'No policy of a resource denies everybody what the resource is for',
  rationale: 'A topic that takes no message and a secret that nobody reads stop the cutover that needs them.',
  remediation: 'Give the denial its condition, or take it away.',
  source: 'IAM User Guide, "Policy evaluation logic" (an explicit deny overrides every allow)',
  serves: ['OBS-4', 'IAM-7'],
  judge: (program) =>
    byOwner(
      statementsOf(program).filter(
        ({ role, owner, effect }) => role === 'RESOURCE' && effect === 'Deny' && owner.kind in USES,
      ),
      { allowed: 'a condition on a denial for everybody', remedy: 'add the condition' },
      ({ owner, principals, excludesPrincipals, actions, notActions, conditions, isConditionOpen }) => {
        const everybody = !excludesPrincipals && (principals.AWS ?? []).includes('*');
        const use = USES[owner.kind] ?? '';
        const [service = ''] = use.split(':');
        const denied =
          actions.some((action) => ['*', `${service}:*`, use].includes(action)) ||
          (notActions.length > 0 && !notActions.includes(use));
        if (!everybody || !denied) return undefined;
        if (isConditionOpen) return { verdict: 'unknown', found: 'a condition that is not known' };
        return Object.keys(conditions).length > 0
          ? { verdict: 'pass', found: `${use} under a condition` }
          : { verdict: 'fail', found: `nobody may ${use}` };
      },
    ),
};

/** What a resource is for. */
const USES: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 's3:GetObject',
  'AWS::SNS::Topic': 'sns:Publish',
  'AWS::SecretsManager::Secret': 'secretsmanager:GetSecretValue',
  'AWS::KMS::Key': 'kms:Decrypt',
  'AWS::SQS::Queue': 'sqs:SendMessage',
};
