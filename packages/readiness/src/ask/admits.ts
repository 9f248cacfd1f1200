import type { Lookup, Program, ResourceFact } from '../model';
import { each } from './at';
import { look } from './look';
import { numberOf } from './number-of';
import { meant } from './references';
import { refersTo } from './refers-to';
import { shown } from './shown';

/** Whether a rule of a security group lets a port of TCP through: no ports, or -1, are all of them. What is not known may. */
export function admits(rule: Lookup, port: number): boolean {
  const protocol = String(numberOf(look(rule, 'IpProtocol')) ?? shown(look(rule, 'IpProtocol'))).toLowerCase();
  if (!['-1', '6', 'tcp', 'all'].includes(protocol)) return protocol.includes('unresolved:') || protocol === 'absent';
  const [from = -1, to = -1] = [look(rule, 'FromPort'), look(rule, 'ToPort')].map((one) => numberOf(one));
  if (protocol === '-1' || protocol === 'all' || from === -1) return true;
  return from <= port && port <= (to === -1 ? from : to);
}

/**
 * Rules of the security groups that values stand for, as far as the program declares them; undefined where one of them is another
 * program's, so that nobody knows what it lets through.
 */
export function ingressOf(program: Program, groups: readonly Lookup[], from: string): readonly Lookup[] | undefined {
  const found = groups.map((id) =>
    meant(program, id, 'AWS::EC2::SecurityGroup').find((one) => one.declared && refersTo(id, one, from)),
  );
  const known = found.filter((one): one is ResourceFact => one !== undefined);
  return known.length < groups.length || groups.length === 0
    ? undefined
    : known.flatMap(({ properties }) => each(look(properties, 'SecurityGroupIngress')));
}
