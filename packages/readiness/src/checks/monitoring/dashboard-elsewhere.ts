import { type Alarm, alarmsOf, at, each, fail, isUnresolved, meant, ofKind, pass, regionOf, unknown } from '../../ask';
import type { Check, Program } from '../../model';
import { metricsShown, type ShownMetric } from './dashboard-metrics';

/** A line that looks for a metric in the other region is an empty line. */
export const dashboardElsewhere: Check = {
  code: 'DashboardLooksElsewhere',
  area: 'A6',
  severity: 'LOW',
  title: 'A dashboard reads a metric in the region in which it is published',
  rationale: 'An empty line is taken for rest: in a cutover it is the line that somebody waits for.',
  remediation:
    'Set the region of the line, or of the widget, to the region of the resource or of the alarm on the metric.',
  source:
    'CloudWatch API Reference, "Dashboard Body Structure and Syntax" (region); CloudWatch User Guide, "Metrics concepts" (metrics exist only in their region)',
  serves: ['OBS-1'],
  judge: (program) => {
    const watched = publishedIn(program);
    const placed = metricsShown(program)
      .map((metric) => ({ ...metric, published: regionsOf(program, metric, watched) }))
      .filter(({ region, published }) => region !== undefined && published.length > 0);
    const open = new Set(
      metricsShown(program)
        .filter(isOpen)
        .map(({ dashboard }) => dashboard),
    );
    return [...new Set(placed.map(({ dashboard }) => dashboard))].map((dashboard) => {
      const lines = placed.filter((one) => one.dashboard === dashboard);
      const wrong = lines.filter(({ region = '', published }) => published.some((those) => !those.includes(region)));
      const told = {
        property: 'DashboardBody',
        allowed: 'the region of the resource',
        remedy: 'set the region of the line',
      };
      const known = wrong.filter(({ region, published }) => !isUnresolved([region ?? '', ...published.flat()]));
      if (known.length > 0) return fail(dashboard, { ...told, found: known.slice(0, 3).map(shownAs).join(', ') });
      return wrong.length > 0 || open.has(dashboard)
        ? unknown(dashboard, { ...told, found: 'a resource or a region that is not known' })
        : pass(dashboard, { ...told, found: 'regions of the resources' });
    });
  },
};

const isOpen = ({ region = '', dimensions }: ShownMetric): boolean =>
  isUnresolved([region, ...Object.values(dimensions)]);

const shownAs = ({ namespace, name, dimensions, region }: ShownMetric): string =>
  `${namespace} ${name} of ${Object.values(dimensions).join(' ')} in ${region}`;

/** Where a metric is published, by each dimension that tells it: by its resource, else by the alarms on it and the filters of logs; none where the program tells nothing. */
function regionsOf(
  program: Program,
  metric: ShownMetric,
  watched: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly string[])[] {
  const told = Object.entries(metric.dimensions).flatMap(([dimension, value]) => {
    const symbolic = regionOf(value);
    if (symbolic !== undefined && symbolic !== 'global') return [[symbolic]];
    const kind = KINDS[dimension];
    const found = kind === undefined ? [] : meant(program, value, kind);
    return found.length === 0 ? [] : [found.map(({ region }) => region)];
  });
  if (told.length > 0) return told;
  const keys = [keyOf(metric), keyOf({ ...metric, dimensions: {} })];
  const found = keys.flatMap((key) => [...(watched.get(key) ?? [])]);
  return found.length === 0 ? [] : [found];
}

/** Regions of the alarms on each metric, which see metrics of their own region alone, and of the filters that publish it, without dimensions. */
function publishedIn(program: Program): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (key: string, region: string) => found.set(key, (found.get(key) ?? new Set()).add(region));
  for (const { resource, metrics } of alarmsOf(program))
    for (const key of metrics.flatMap(keyOfAlarmed)) add(key, resource.region);
  for (const { properties, region } of ofKind(program, 'AWS::Logs::MetricFilter'))
    for (const metric of each(at(properties, 'MetricTransformations'))) {
      const [namespace, name] = [at(metric, 'MetricNamespace'), at(metric, 'MetricName')];
      if (typeof namespace === 'string' && typeof name === 'string')
        add(keyOf({ namespace, name, dimensions: {} }), region);
    }
  return found;
}

const keyOfAlarmed = ({ namespace, name, dimensions }: Alarm['metrics'][number]): readonly string[] =>
  typeof namespace === 'string' && typeof name === 'string'
    ? [keyOf({ namespace, name, dimensions: textsIn(dimensions) })]
    : [];

const textsIn = (dimensions: Parameters<typeof at>[0]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(dimensions ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );

const keyOf = ({ namespace, name, dimensions }: Pick<ShownMetric, 'namespace' | 'name' | 'dimensions'>): string =>
  [namespace, name, ...Object.entries(dimensions).flat().sort()].join('\n');

/** Kinds whose names are values of dimensions. Names of buckets tell no region of a replication's metrics. */
const KINDS: Readonly<Record<string, string>> = {
  DBInstanceIdentifier: 'AWS::RDS::DBInstance',
  DBClusterIdentifier: 'AWS::RDS::DBCluster',
  LoadBalancer: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  TargetGroup: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  AutoScalingGroupName: 'AWS::AutoScaling::AutoScalingGroup',
  FunctionName: 'AWS::Lambda::Function',
  StateMachineArn: 'AWS::StepFunctions::StateMachine',
  BucketName: 'AWS::S3::Bucket',
  BackupVaultName: 'AWS::Backup::BackupVault',
  LogGroupName: 'AWS::Logs::LogGroup',
};
