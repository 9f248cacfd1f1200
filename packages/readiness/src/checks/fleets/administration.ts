import { admits, each, fail, isUnresolved, isWorld, look, ofKind, pass, shown, unknown } from '../../ask';
import type { Answer, Check, Lookup, ResourceFact } from '../../model';

/** Ports by which people administer servers: SSH and RDP. */
export const PORTS = [22, 3389];

/** A new region is scanned within minutes. */
export const administrationOpen: Check = {
  code: 'AdministrationOpen',
  area: 'A3',
  severity: 'HIGH',
  title: 'Nobody administers servers from the internet',
  rationale: 'SSH and RDP that are open to the world are found at once; Session Manager needs no open port.',
  remediation: 'Drop the rule, or narrow its range; use Session Manager.',
  source: 'AWS Security Hub, controls EC2.13, EC2.14, EC2.19',
  serves: ['EC2-6'],
  judge: (program) =>
    ofKind(program, 'AWS::EC2::SecurityGroup').flatMap((group) => {
      const rules = look(group.properties, 'SecurityGroupIngress');
      return group.declared || rules !== undefined ? [judged(group, each(rules))] : [];
    }),
};

function judged(group: ResourceFact, rules: readonly Lookup[]): Answer {
  const told = { property: 'SecurityGroupIngress', allowed: 'ports 22 and 3389 for no public range' };
  const admitting = rules.filter((rule) => PORTS.some((port) => admits(rule, port)));
  const open = admitting.find(isFromWorld);
  if (open !== undefined) return fail(group, { ...told, found: shown(open), remedy: 'drop the rule' });
  const unclear = admitting.find((rule) => isUnresolved(rule));
  return unclear === undefined
    ? pass(group, { ...told, found: `${rules.length} rules, none of them` })
    : unknown(group, { ...told, found: shown(unclear), remedy: 'give range and ports' });
}

/** Whether a rule lets the whole internet in. */
export const isFromWorld = (rule: Lookup): boolean =>
  [look(rule, 'CidrIp'), look(rule, 'CidrIpv6')].some((range) => isWorld(range));
