import type { DashboardBody } from '../../src/core';

/** What cdk-monitoring-constructs draws for one kind of resource, against what is drawn here. */
export interface Compared {
  /** Their facade's call, or what it watches. */
  readonly kind: string;
  readonly widgets: readonly ComparedWidget[];
  /** What stands here besides. */
  readonly besides: string;
}

/** A widget of theirs. */
export interface ComparedWidget {
  readonly theirs: string;
  /** Names of the metrics that it draws. */
  readonly metrics: readonly string[];
  /** Titles of the panels that draw them here, without the part's name. */
  readonly ours: readonly string[];
}

/**
 * Widget by widget, the details of cdk-monitoring-constructs 9 for what a migration moves.
 * Source: cdklabs/cdk-monitoring-constructs, lib/monitoring/**, commit 520d2e8.
 */
export const compared: readonly Compared[] = [
  {
    kind: 'S3 bucket',
    widgets: [
      { theirs: 'Bucket Size', metrics: ['BucketSizeBytes'], ours: ['Bucket size'] },
      { theirs: 'Object Count', metrics: ['NumberOfObjects'], ours: ['Objects'] },
    ],
    besides: 'replication both ways: latency, pending bytes and operations, failures; canary object',
  },
  {
    kind: 'Auto Scaling group',
    widgets: [
      {
        theirs: 'Group Size',
        metrics: ['GroupMinSize', 'GroupMaxSize', 'GroupDesiredCapacity', 'GroupTotalInstances'],
        ours: ['Group size'],
      },
      {
        theirs: 'Instance States',
        metrics: [
          'GroupInServiceInstances',
          'GroupPendingInstances',
          'GroupStandbyInstances',
          'GroupTerminatingInstances',
        ],
        ours: ['Instance states'],
      },
    ],
    besides: 'both fleets in one graph',
  },
  {
    kind: 'EC2 instances',
    widgets: [
      { theirs: 'CPU Utilization', metrics: ['CPUUtilization'], ours: ['CPU'] },
      { theirs: 'Disk - OPS', metrics: ['DiskReadOps', 'DiskWriteOps'], ours: ['Disk operations'] },
      { theirs: 'Disk - Bytes', metrics: ['DiskReadBytes', 'DiskWriteBytes'], ours: ['Disk bytes'] },
      { theirs: 'Network', metrics: ['NetworkIn', 'NetworkOut'], ours: ['Network'] },
    ],
    besides: 'volumes (`EBS…`), which `Disk…` does not count; status checks',
  },
  {
    kind: 'Application Load Balancer (of an ECS service)',
    widgets: [
      { theirs: 'Task Health', metrics: ['HealthyHostCount', 'UnHealthyHostCount'], ours: ['Hosts'] },
      {
        theirs: 'TCP Flows',
        metrics: ['ActiveConnectionCount', 'NewConnectionCount', 'UnhealthyRoutingRequestCount', 'ProcessedBytes'],
        ours: ['Connections'],
      },
    ],
    besides:
      'requests; errors 4xx and 5xx of load balancer and application; response time p50, p90, p99; canary request',
  },
  {
    kind: 'Network Load Balancer',
    widgets: [
      {
        theirs: 'TCP Flows',
        metrics: ['ActiveFlowCount', 'NewFlowCount', 'UnhealthyRoutingFlowCount', 'ProcessedBytes'],
        ours: ['Flows'],
      },
      {
        theirs: 'TCP Reset Counts',
        metrics: ['TCP_Client_Reset_Count', 'TCP_Target_Reset_Count', 'TCP_ELB_Reset_Count'],
        ours: ['Resets'],
      },
      { theirs: 'Task Health', metrics: ['HealthyHostCount', 'UnHealthyHostCount'], ours: ['Hosts'] },
    ],
    besides: 'ports that ran out; canary request',
  },
  {
    kind: 'RDS instance',
    widgets: [
      {
        theirs: 'CPU/Disk Usage',
        metrics: ['CPUUtilization', 'FreeStorageSpace', 'FreeableMemory'],
        ours: ['CPU', 'Free storage', 'Freeable memory'],
      },
      { theirs: 'Connections', metrics: ['DatabaseConnections'], ours: ['Connections'] },
      {
        theirs: 'Query Duration',
        metrics: ['ReadLatency', 'ReadThroughput', 'ReadIOPS', 'WriteLatency', 'WriteThroughput', 'WriteIOPS'],
        ours: ['Latency of the volume (p90)', 'Throughput', 'Operations'],
      },
    ],
    besides: 'replica lag; load against vCPUs; log kept for replication; transaction ids; canary row',
  },
  {
    kind: 'Aurora cluster',
    widgets: [
      {
        theirs: 'CPU/Disk Usage',
        metrics: ['CPUUtilization', 'VolumeBytesUsed', 'FreeLocalStorage'],
        ours: ['CPU', 'Storage'],
      },
      { theirs: 'Connections', metrics: ['DatabaseConnections'], ours: ['Connections'] },
      {
        theirs: 'Query Duration',
        metrics: ['SelectLatency', 'InsertLatency', 'UpdateLatency', 'DeleteLatency', 'CommitLatency'],
        ours: ['Latency of statements (p90)'],
      },
      { theirs: 'IOPS', metrics: ['ReadIOPS', 'WriteIOPS'], ours: ['Operations'] },
      { theirs: 'Serverless Database Capacity', metrics: ['ServerlessDatabaseCapacity'], ours: ['CPU'] },
    ],
    besides: 'lag of the global database; Aurora PostgreSQL measures commits alone',
  },
  {
    kind: 'Step Functions',
    widgets: [
      { theirs: 'Duration', metrics: ['ExecutionTime'], ours: ['duration'] },
      {
        theirs: 'Executions',
        metrics: [
          'ExecutionsStarted',
          'ExecutionsSucceeded',
          'ExecutionsFailed',
          'ExecutionsAborted',
          'ExecutionThrottled',
          'ExecutionsTimedOut',
        ],
        ours: ['executions'],
      },
    ],
    besides: 'numbers of the last hours on top',
  },
  {
    kind: 'Lambda function',
    widgets: [
      { theirs: 'Latency', metrics: ['Duration'], ours: ['Runtime function'] },
      { theirs: 'Errors', metrics: ['Errors'], ours: ['Runtime function'] },
      { theirs: 'Invocations', metrics: ['Invocations', 'Throttles'], ours: ['Runtime function'] },
    ],
    besides: 'what its steps came to, by its log',
  },
];

/** What of a kind no widget of these dashboards draws where it should: `Network: NetworkOut`. */
export const notDrawn = (bodies: readonly DashboardBody[], kinds: readonly string[]): readonly string[] =>
  compared
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ kind, widgets }) =>
      widgets.flatMap(({ theirs, metrics, ours }) => {
        const drawn = bodies
          .flatMap(({ widgets: all }) => all)
          .flatMap((widget) =>
            widget.type === 'metric' && ours.some((title) => isTitled(widget.properties.title, title))
              ? widget.properties.metrics.map(([, metricName]) => metricName)
              : [],
          );
        return metrics.filter((metric) => !drawn.includes(metric)).map((metric) => `${kind}, ${theirs}: ${metric}`);
      }),
    );

/** The table as it stands in the README. */
export const comparisonTable = (): string =>
  [
    '| what | cdk-monitoring-constructs draws | drawn here | and besides |',
    '|---|---|---|---|',
    ...compared.flatMap(({ kind, widgets, besides }) =>
      widgets.map(({ theirs, metrics, ours }, position) =>
        [
          '',
          position === 0 ? kind : '',
          `${theirs}: ${metrics.map((metric) => `\`${metric}\``).join(', ')}`,
          ours.join('; '),
          position === 0 ? besides : '',
          '',
        ]
          .join(' | ')
          .trim()
          .replaceAll('|  |', '| |'),
      ),
    ),
  ].join('\n');

/** `assets: Bucket size`, `web: Instance states, us-east-1`. */
const isTitled = (shown: string, title: string): boolean =>
  shown.endsWith(`: ${title}`) || shown.includes(`: ${title}, `);
