import { fail, pass, statementsOn, unknown } from '../../ask';
import type { Check } from '../../model';
import { needsOf } from './needs';
import { replicatorsOf } from './replication-role';
import { judgeNeed } from './role-permissions';

/** A key has a policy of its own: what the role may do counts only as far as that lets it. */
export const replicationKeyRefuses: Check = {
  code: 'ReplicationKeyRefuses',
  area: 'A2',
  severity: 'HIGH',
  title: 'The keys of both buckets admit the role that replicates',
  rationale:
    'Without a statement for the role, or for its account, KMS refuses whatever the role is allowed elsewhere.',
  remediation:
    'Let the key policy allow kms:Decrypt (source) or kms:Encrypt (destination) to the role, or to the account.',
  source: 'AWS KMS Developer Guide, "Key policies in AWS KMS" (allows access to the account)',
  serves: ['S3-1', 'S3-2'],
  judge: (program) =>
    replicatorsOf(program).flatMap((replicator) => {
      const { role, named, account = '' } = replicator;
      if (role === undefined || typeof named !== 'string') return [];
      const root = `${named.split(':').slice(0, 4).join(':')}:${account}:root`;
      return needsOf(program, replicator).flatMap((need) => {
        const { key } = need;
        if (key === undefined) return [];
        const statements = statementsOn(program, key).filter(({ role: kind }) => kind === 'RESOURCE');
        const { verdict, missing } = judgeNeed(statements, need, (call) => ({
          ...call,
          resource: ['*', ...call.resource],
          context: {
            ...call.context,
            'aws:PrincipalArn': [named],
            'aws:PrincipalAccount': [account],
            'kms:CallerAccount': [account],
          },
          principal: { type: 'AWS', names: [named, root, account] },
        }));
        const told = { property: 'KeyPolicy', allowed: `${role.name} to ${need.what}` };
        if (verdict === 'ALLOWED') return [pass(key, { ...told, found: 'allowed' })];
        return verdict === 'REFUSED'
          ? [fail(key, { ...told, found: `${missing.join(', ')} refused`, remedy: `allow ${missing.join(', ')}` })]
          : [unknown(key, { ...told, found: 'conditions that are not known here', remedy: 'compare them by hand' })];
      });
    }),
};
