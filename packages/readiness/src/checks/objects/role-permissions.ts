import { fail, foreignPolicies, pass, roleStatements, ruling, type Statement, unknown } from '../../ask';
import type { Answer, Check } from '../../model';
import { type Need, needsOf } from './needs';
import { replicatorsOf } from './replication-role';

/** One right that is missing stops replication of everything, or of everything under KMS. */
export const replicationRoleLacks: Check = {
  code: 'ReplicationRoleLacks',
  area: 'A2',
  severity: 'HIGH',
  title: 'The role that replicates may do what replication needs',
  rationale:
    'S3 marks each object FAILED that the role cannot read, decrypt, write or encrypt, and does not try again.',
  remediation: 'Allow the missing actions, on both buckets and both keys, through S3 of their regions.',
  source: 'Amazon S3 User Guide, "Setting up permissions for live replication", "Replicating encrypted objects"',
  serves: ['S3-1', 'S3-2'],
  judge: (program) =>
    replicatorsOf(program).flatMap((replicator) => {
      const { role } = replicator;
      if (role === undefined) return [];
      const statements = roleStatements(program, role);
      const others = foreignPolicies(program, role);
      return needsOf(program, replicator).map((need): Answer => {
        const { verdict, missing } = judgeNeed(statements, need);
        const told = { property: 'Policies', allowed: `to ${need.what}: ${actionsOf(need).join(', ')}` };
        if (verdict === 'ALLOWED') return pass(role, { ...told, found: 'allowed' });
        return verdict === 'REFUSED' && others.length === 0
          ? fail(role, { ...told, found: `${missing.join(', ')} not allowed`, remedy: `allow ${missing.join(', ')}` })
          : unknown(role, {
              ...told,
              found: `${missing.join(', ')} not seen to be allowed`,
              remedy: others.length > 0 ? `read ${others.join(', ')}` : 'compare the conditions by hand',
            });
      });
    }),
};

/** What statements say of a need: the best of its alternatives, and the actions that the first one lacks. */
export function judgeNeed(
  statements: readonly Statement[],
  { alternatives }: Need,
  also: (call: Need['alternatives'][number][number]) => Parameters<typeof ruling>[1] = (call) => call,
) {
  const verdicts = alternatives.map((calls) => {
    const each = calls.map((call) => ({ action: call.action, verdict: ruling(statements, also(call)) }));
    const missing = each.filter(({ verdict }) => verdict !== 'ALLOWED').map(({ action }) => action);
    const verdict = each.some((one) => one.verdict === 'REFUSED')
      ? ('REFUSED' as const)
      : missing.length > 0
        ? ('UNDECIDED' as const)
        : ('ALLOWED' as const);
    return { verdict, missing };
  });
  const best = ['ALLOWED', 'UNDECIDED', 'REFUSED'] as const;
  const chosen = best.flatMap((wanted) => verdicts.filter(({ verdict }) => verdict === wanted))[0];
  return chosen ?? { verdict: 'UNDECIDED' as const, missing: [] };
}

const actionsOf = ({ alternatives }: Need): readonly string[] => (alternatives[0] ?? []).map(({ action }) => action);
