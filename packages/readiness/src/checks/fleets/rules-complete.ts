import {
  each,
  fail,
  isRecord,
  isUnresolved,
  look,
  numberOf,
  ofKind,
  pass,
  regionOf,
  SETTLED,
  shown,
  unknown,
} from '../../ask';
import type { Check, Lookup } from '../../model';

/** A rule that does not say what it lets through is refused, or lets everything. */
export const securityRuleIncomplete: Check = {
  code: 'SecurityRuleIncomplete',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'Every rule of a security group says protocol, ports and peer',
  rationale:
    'A path that is missing in the new region is found when traffic is on it: health checks and databases are reached by these rules.',
  remediation: 'State IpProtocol, FromPort, ToPort and one range, list or group.',
  source: 'AWS::EC2::SecurityGroupIngress, "Properties"',
  serves: ['EC2-6'],
  judge: (program) =>
    ofKind(program, 'AWS::EC2::SecurityGroup').flatMap((group) => {
      const rules = each(look(group.properties, 'SecurityGroupIngress'));
      if (rules.length === 0) return [];
      const told = { property: 'SecurityGroupIngress', allowed: 'protocol, ports and peer' };
      const wrong = rules.find((rule) => !isUnresolved(rule) && !(isComplete(rule) && isNear(rule, group.region)));
      if (wrong !== undefined) return [fail(group, { ...told, found: shown(wrong), remedy: 'complete the rule' })];
      const open = rules.find(isUnresolved);
      return [
        open === undefined
          ? pass(group, { ...told, found: `${rules.length} rules` })
          : unknown(group, { ...told, found: shown(open), remedy: SETTLED }),
      ];
    }),
};

/** A security group admits groups of its own region only. */
const isNear = (rule: Lookup, region: string): boolean =>
  (regionOf(look(rule, 'SourceSecurityGroupId')) ?? region) === region;

function isComplete(rule: Lookup): boolean {
  const protocol = look(rule, 'IpProtocol');
  if (!isRecord(rule) || protocol === undefined) return false;
  const all = shown(protocol) === '-1';
  const ports = [look(rule, 'FromPort'), look(rule, 'ToPort')].every((port) => numberOf(port) !== undefined);
  return (all || ports) && PEERS.some((peer) => typeof look(rule, peer) === 'string');
}

const PEERS = ['CidrIp', 'CidrIpv6', 'SourcePrefixListId', 'SourceSecurityGroupId', 'SourceSecurityGroupName'];
