import {
  admits,
  each,
  fail,
  isUnresolved,
  look,
  ofKind,
  pass,
  plainText,
  refersTo,
  saying,
  shown,
  textsIn,
  unknown,
} from '../../ask';
import type { Answer, Check, Lookup, Program, ResourceFact } from '../../model';
import { isFromWorld, PORTS } from './administration';
import { balancers } from './fleet';

/** Ports by which the world may come: those of the web. */
const WEB = [80, 443];

/** What is no web server has no clients in the world. */
export const portOpenToTheWorld: Check = {
  code: 'PortOpenToTheWorld',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'The world reaches ports 80 and 443 only',
  rationale:
    'Both sides of a migration are opened to each other in haste; what is opened to 0.0.0.0/0 meanwhile stays open.',
  remediation: 'Narrow the range, or name a security group.',
  source: 'AWS Security Hub, control EC2.18',
  serves: ['EC2-6'],
  judge: (program) =>
    ofKind(program, 'AWS::EC2::SecurityGroup').flatMap((group) => {
      const rules = look(group.properties, 'SecurityGroupIngress');
      return rules === undefined ? [] : [judged(program, group, each(rules))];
    }),
};

function judged(program: Program, group: ResourceFact, rules: readonly Lookup[]): Answer {
  const isInside = servesInside(program, group);
  const told = {
    property: 'SecurityGroupIngress',
    allowed: isInside ? 'no public range: nothing behind it has clients outside' : 'ports 80 and 443 for public ranges',
  };
  const open = rules.filter((rule) => isFromWorld(rule) && !isAdministration(rule));
  const wrong = open.find((rule) => isInside || !mayBeWeb(rule));
  // Network load balancers keep the addresses of clients: their targets see the world.
  if (wrong !== undefined && !(balancers(program).some(isNetwork) && !isInside && !admits(wrong, 22)))
    return fail(group, { ...told, found: shown(wrong), remedy: 'narrow the rule' });
  const unclear = rules.find((rule) => isUnresolved(rule) && !isWeb(rule));
  return unclear === undefined
    ? pass(group, { ...told, found: `${rules.length} rules` })
    : unknown(group, { ...told, found: shown(unclear), remedy: 'give the range' });
}

/** Where all protocols are let in, ports count for nothing (API_IpPermission, IpProtocol). */
const isWeb = (rule: Lookup): boolean =>
  hasWebPort(rule) && /^(6|tcp)$/i.test(plainText(look(rule, 'IpProtocol') ?? ''));

const mayBeWeb = (rule: Lookup): boolean => isWeb(rule) || (hasWebPort(rule) && isUnresolved(look(rule, 'IpProtocol')));

const hasWebPort = (rule: Lookup): boolean => {
  const [from, to] = [look(rule, 'FromPort'), look(rule, 'ToPort')];
  return from === to && WEB.some((port) => plainText(port) === shown(from));
};

/** What AdministrationOpen says already. */
const isAdministration = (rule: Lookup): boolean => {
  const [from, to] = ['FromPort', 'ToPort'].map((name) => plainText(look(rule, name) ?? ''));
  return from === to && PORTS.some((port) => from === String(port));
};

const isNetwork = ({ properties }: ResourceFact): boolean => look(properties, 'Type') === 'network';

/** Endpoints of AWS services and databases are for those inside. */
const servesInside = (program: Program, group: ResourceFact): boolean =>
  ['AWS::EC2::VPCEndpoint', 'AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'].some((kind) =>
    ['SecurityGroupIds', 'VPCSecurityGroups', 'VpcSecurityGroupIds'].some((name) =>
      saying(program, kind, name, group).some(({ properties, region }) =>
        textsIn(look(properties, name)).some((id) => refersTo(id, group, region)),
      ),
    ),
  );
