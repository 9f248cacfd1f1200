import {
  type Alarm,
  alarmsOf,
  at,
  each,
  fail,
  isRecord,
  isUnresolved,
  look,
  type Metric,
  pass,
  referred,
  regionOf,
  unknown,
} from '../../ask';
import type { Answer, Check, Lookup, Program } from '../../model';

/** A metric without its dimensions, or of another region, has no data: the alarm on it never leaves its first state. */
export const alarmDimensions: Check = {
  code: 'AlarmOfNoResource',
  area: 'A6',
  severity: 'MEDIUM',
  title: 'An alarm on a metric of AWS says which resource of its region it is about',
  rationale:
    'Each set of dimensions is a metric of its own; an alarm on one that nobody writes is silent during the cutover.',
  remediation: 'Set the dimensions that the service publishes, with a resource of the region of the alarm.',
  source:
    'CloudWatch User Guide, "Metrics concepts" (dimensions); of each service, "CloudWatch metrics" (dimensions); alarms see metrics of their region',
  serves: ['OBS-2'],
  judge: (program) =>
    alarmsOf(program).flatMap((alarm) => {
      const opinions = alarm.metrics.flatMap((metric) => opinionOn(program, alarm, metric));
      const worst = ['fail', 'unknown', 'pass'].flatMap((verdict) => opinions.filter((one) => one.verdict === verdict));
      return worst.slice(0, 1);
    }),
};

function opinionOn(program: Program, alarm: Alarm, { namespace, name, dimensions }: Metric): readonly Answer[] {
  const wanted = DIMENSIONS.find(
    ([space, metrics]) => space === namespace && typeof name === 'string' && metrics.test(name),
  )?.[2];
  if (wanted === undefined) return [];
  const told = {
    property: 'Dimensions',
    allowed: `${wanted.map((names) => names.join(' or ')).join(' and ')}, of ${alarm.resource.region}`,
    remedy: 'name the resource in the dimensions',
  };
  if (typeof dimensions === 'string' && isUnresolved(dimensions))
    return [unknown(alarm.resource, { ...told, found: 'dimensions that are not known' })];
  const missing = wanted.filter((names) => !names.some((one) => at(dimensions, one) !== undefined));
  if (missing.length > 0)
    return [fail(alarm.resource, { ...told, found: `no ${missing.map((names) => names.join(' or ')).join(', ')}` })];
  const values = isRecord(dimensions) ? each(dimensions) : [];
  const away = values.find((value) => ![undefined, 'global', alarm.resource.region].includes(regionOf(value)));
  if (away !== undefined) return [fail(alarm.resource, { ...told, found: `a resource of ${regionOf(away)}` })];
  if (!isCopied(program, dimensions))
    return [fail(alarm.resource, { ...told, found: 'a bucket that is not copied to the other' })];
  return values.some(isUnresolved)
    ? [unknown(alarm.resource, { ...told, found: 'a resource that is not known' })]
    : [pass(alarm.resource, { ...told, found: Object.keys(isRecord(dimensions) ? dimensions : {}).join(', ') })];
}

/** Whether a bucket may be copied to the other of two; the rules of one that the program declares are all that it has. */
function isCopied(program: Program, dimensions: Lookup): boolean {
  const [from, to] = [at(dimensions, 'SourceBucket'), at(dimensions, 'DestinationBucket')];
  if (typeof from !== 'string' || typeof to !== 'string') return true;
  const source = referred(program, from, BUCKET);
  const rules = look(source?.properties, 'ReplicationConfiguration', 'Rules');
  if (!source?.declared || each(rules).length === 0 || isUnresolved(rules) || isUnresolved(to)) return from !== to;
  const destination = referred(program, to, BUCKET);
  return each(rules)
    .map((rule) => look(rule, 'Destination', 'Bucket'))
    .some((one) =>
      destination === undefined
        ? typeof one === 'string' && one.endsWith(`:${to}`)
        : referred(program, one, BUCKET) === destination,
    );
}

const BUCKET = 'AWS::S3::Bucket';

const BALANCER = [['LoadBalancer']];

/** What each service publishes its metrics by: all of the lists, any one of each. Sources: the services' own pages on their metrics. */
const DIMENSIONS: readonly (readonly [namespace: string, metrics: RegExp, wanted: readonly (readonly string[])[]])[] = [
  ['AWS/ApplicationELB', /^/, BALANCER],
  ['AWS/NetworkELB', /^/, BALANCER],
  ['AWS/GatewayELB', /^/, BALANCER],
  ['AWS/S3', /Replication/, [['SourceBucket'], ['DestinationBucket'], ['RuleId']]],
  ['AWS/States', /^Execution/, [['StateMachineArn']]],
  [
    'AWS/RDS',
    /^/,
    [
      [
        'DBInstanceIdentifier',
        'DBClusterIdentifier',
        'DBClusterInstanceIdentifier',
        'DatabaseClass',
        'EngineName',
        'SourceRegion',
      ],
    ],
  ],
  ['AWS/AutoScaling', /^Group/, [['AutoScalingGroupName']]],
  ['AWS/GlobalAccelerator', /^/, [['Accelerator']]],
];
