import { each, fail, isUnresolved, isWorld, look, meant, pass, refersTo, shown, unknown } from '../../ask';
import type { Answer, Check, Lookup, ResourceFact } from '../../model';
import { clusters, instances } from './databases';

/** A security group that admits the world makes one wrong flag enough. */
export const databasePortOpen: Check = {
  code: 'DatabasePortOpen',
  area: 'A4',
  severity: 'HIGH',
  title: 'The security groups of a database admit no public range',
  rationale:
    'Source and target have to reach each other, and clients both: by private ranges and groups, not by 0.0.0.0/0.',
  remediation: 'Admit security groups, or the ranges of both networks.',
  source: 'Amazon RDS User Guide, "Controlling access with security groups"',
  serves: ['RDS-1'],
  judge: (program) =>
    [...instances(program), ...clusters(program)].flatMap((database) => {
      const named = ['VPCSecurityGroups', 'VpcSecurityGroupIds'].flatMap((name) =>
        each(look(database.properties, name)),
      );
      const groups = new Set(
        named.flatMap((id) =>
          meant(program, id, 'AWS::EC2::SecurityGroup').filter((one) => refersTo(id, one, database.region)),
        ),
      );
      return groups.size === 0 ? [] : [judged(database, [...groups])];
    }),
};

function judged(database: ResourceFact, groups: readonly ResourceFact[]): Answer {
  const rules = groups.flatMap(({ properties }) => each(look(properties, 'SecurityGroupIngress')));
  const told = { property: 'VPCSecurityGroups', allowed: 'private ranges and security groups' };
  const open = rules.find((rule) => ranges(rule).some(isWorld));
  if (open !== undefined) return fail(database, { ...told, found: shown(open), remedy: 'narrow the rule' });
  const unclear = rules.find((rule) => ranges(rule).some(isUnresolved) || typeof rule === 'string');
  return unclear === undefined
    ? pass(database, { ...told, found: `${rules.length} rules` })
    : unknown(database, { ...told, found: shown(unclear), remedy: 'give the range' });
}

const ranges = (rule: Lookup): readonly Lookup[] => [look(rule, 'CidrIp'), look(rule, 'CidrIpv6')];
