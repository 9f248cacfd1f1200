/** Mutants that are as good as the original. An entry that covers no survivor fails the score. */
export interface Equivalent {
  readonly operator: string;
  readonly place: RegExp;
  /** Why the mutant is no worse, or why nobody can tell from a program. */
  readonly reason: string;
}

/** Outputs that A8 names: bucket, endpoint of the database, group, key, dashboard, machine, addresses. */
const wantedOutputs =
  'AssetsTargetBucket|AssetsTargetKey|DatabaseTargetEndpoint|DatabaseTargetKey|CutoverStateMachine|OpsDashboard|WebStaticIpAddresses|WebAutoScalingGroupName';

export const equivalents: readonly Equivalent[] = [
  {
    operator: 'remove',
    place: new RegExp(`^output (?!(${wantedOutputs})$)`),
    reason: 'A8 names bucket, endpoint, group, key, dashboard, machine and addresses; the others serve this app alone',
  },
  ...['remove', 'empty'].map((operator) => ({
    operator,
    place: /ReplicationConfiguration\.Rules\.\d+\.Filter(\.Prefix)?$/,
    reason: 'a rule without a filter is for every object, as one with an empty prefix is',
  })),
  ...['remove', 'empty'].map((operator) => ({
    operator,
    place: /^AWS::S3::MultiRegionAccessPoint .* PublicAccessBlockConfiguration/,
    reason:
      'every setting is on unless it is turned off (S3, PublicAccessBlockConfiguration of CreateMultiRegionAccessPoint)',
  })),
  {
    operator: 'remove',
    place: /ActionsEnabled$/,
    reason: 'actions are enabled unless they are turned off (PutMetricAlarm, PutCompositeAlarm)',
  },
  {
    operator: 'remove',
    place: /(VPCZoneIdentifier|LoadBalancer .* Subnets|SubnetIds)\.\d+$/,
    reason: 'two zones of three are left',
  },
  ...['remove', 'empty'].map((operator) => ({
    operator,
    place:
      /TargetGroup .* (HealthCheckEnabled|Matcher|Matcher\.HttpCode|HealthCheckIntervalSeconds|UnhealthyThresholdCount|TargetGroupAttributes|TargetGroupAttributes\.dereg.*)$/,
    reason:
      'the default is as good: checked for instances, 200, every 30 s, two failures, 300 s to drain (Elastic Load Balancing)',
  })),
  {
    operator: 'remove',
    place: /(EndpointConfigurations\..*\.ClientIPPreservationEnabled|GlobalAccelerator::Listener .* Protocol)$/,
    reason: 'the default is the same: addresses of clients are kept for load balancers, and the protocol is TCP',
  },
  {
    operator: 'remove',
    place: /DBParameterGroup .* Parameters\.(max_logical_replication_workers|max_replication_slots|rds\.force_ssl)$/,
    reason: "RDS's default serves: 4 workers, 20 slots, and TLS forced from PostgreSQL 15 on",
  },
  {
    operator: 'remove',
    place: /DBInstance .* SourceRegion$/,
    reason: 'the ARN of the source names its region, and after the promotion there is no source',
  },
  {
    operator: 'widen',
    place: /Policies\..*\.(\w*(Describe|List|Get)\w*)\.Resource\.\d+$/,
    reason: 'IAM-2 forbids a wildcard resource on calls that change something; these read what is no secret',
  },
  {
    operator: 'remove',
    place: /Policies\..*\.(\w*(Describe|List|Get)\w*)\.Condition$/,
    reason: 'the call reads, and what it reads is no secret',
  },
  {
    operator: 'remove',
    place: /Policies\..*\.(S3PutObject|S3UpdateJobStatus|BackupCopyFromBackupVault|Ec2\w+)\.Condition$/,
    reason: 'the resources are named without it; that it narrows them further is no rule for every program',
  },
  ...['remove', 'empty'].map((operator) => ({
    operator,
    place: /S3::Bucket .*-backups-exports-.* Policy\.Statement\.Reports\.Condition/,
    reason:
      'the grant is for one role of AWS in the own account; the ACL that it asks for means nothing where owners are enforced',
  })),
  {
    operator: 'weaken',
    place: /CloudWatch::Alarm \S+ \S*(-canary-\S+|-runtime-errors) ComparisonOperator$/,
    reason: 'which way a metric of the program itself is bad, nobody knows but its author',
  },
  ...['remove', 'empty'].map((operator) => ({
    operator,
    place:
      /CloudWatch::Alarm \S+ \S+-(free-storage|slot-lag|healthy-hosts|unhealthy-hosts|replication-failed|(load-balancer|target)-errors) AlarmActions(\.\d+)?$/,
    reason: 'the alarm feeds a composite alarm whose actions are heard',
  })),
  ...['remove', 'empty'].map((operator) => ({
    operator,
    place: /CloudWatch::Alarm \S+ (\S+-canary-\S+ Dimensions|\S+ Dimensions\.(Migration|Part|Path))$/,
    reason: 'which dimensions a metric of the program itself has, nobody knows but its author',
  })),
  ...['remove', 'empty'].map((operator) => ({
    operator,
    place:
      /CloudWatch::Alarm \S+ \S+-((function|runtime)-errors|status-checks|(backup|copy|restore)-jobs-\w+(-rds|-s3)?) Dimensions(\.(FunctionName|AutoScalingGroupName|BackupVaultName|ResourceType))?$/,
    reason: 'what is left is the sum over all functions, servers, vaults: the alarm hears more, not less',
  })),
  {
    operator: 'swap region',
    place: /CloudWatch::Alarm \S+ \S+-replication-\S+ Dimensions\.(SourceBucket|DestinationBucket)$/,
    reason: "the source is another program's: which buckets it copies to what, that program says",
  },
  {
    operator: 'remove',
    place: /CloudWatch::Alarm \S+ \S+-(latency|unhealthy-hosts|healthy-hosts|target-errors) Dimensions\.TargetGroup$/,
    reason: 'the metric of the load balancer, of which the target group is one, has data as well',
  },
  {
    operator: 'remove',
    place: /SNS::Topic .* Policy\.Statement\.DenyPlainText$/,
    reason: 'messages of alarms hold no data of the workload: TLS is asked of buckets and databases',
  },
  {
    operator: 'remove',
    place: /SNS::Topic .* Policy\.Statement\.VaultsPublish$/,
    reason: 'failures of backups are alarmed as well, without the notifications of vaults',
  },
  {
    operator: 'remove',
    place: /CloudWatch::Alarm \S+ \S+-cutover-executions-(aborted|timedout)$/,
    reason: 'somebody aborts an execution, and its states time out into failures, which are alarmed',
  },
  {
    operator: 'remove',
    place: /BackupSelection \S+ \S+ database$|RestoreTestingSelection \S+ \S+ (rds|s3)$/,
    reason: 'another selection is left: the database is in two plans, and the test restores the other kind',
  },
  {
    operator: 'remove',
    place: /RestoreTestingSelection \S+ \S+ s3 ProtectedResourceArns\.\d+$/,
    reason: 'another bucket is left, and a test restores one of them each time',
  },
  {
    operator: 'swap region',
    place: /RestoreTestingSelection \S+ \S+ s3 ProtectedResourceArns\.\d+$/,
    reason: 'the ARN of a bucket has no region: it is a name, and a bucket of that name may exist elsewhere',
  },
  ...['remove', 'disable'].map((operator) => ({
    operator,
    place: /us-east-1 \S+-backups-continuous assets$|-backups-continuous BackupPlan\..*\.EnableContinuousBackup$/,
    reason:
      'the bucket of the other region is backed up continuously, and the database has automated backups of its own',
  })),
  {
    operator: 'swap region',
    place: /us-east-1 \S+-backups-continuous assets BackupSelection\.Resources\.\d+$/,
    reason: 'the bucket of the other region is backed up continuously, and the daily plan selects this one',
  },
  ...['remove', 'swap region'].map((operator) => ({
    operator,
    place: /BackupSelection \S+ \S+-backups-periodic assets( BackupSelection\.Resources(\.0)?)?$/,
    reason:
      'the bucket of the other region holds the same objects, and its plan keeps and copies them every day (S3 User Guide, "Replicating objects"); a bucket that is no copy is missed',
  })),
  {
    operator: 'remove',
    place: /DBInstance .* EnableCloudwatchLogsExports\.1$/,
    reason:
      'the upgrade log has entries of major version upgrades alone (RDS User Guide, "Publishing PostgreSQL logs to CloudWatch Logs"); a migration makes none',
  },
  {
    operator: 'widen',
    place: /KMS::Key .* KeyPolicy\.Statement\.\w+\.Principal\.AWS\.0$/,
    reason:
      'the conditions name account and service, or role and object: it is the shape of the policies of AWS managed keys (KMS Developer Guide, "AWS managed keys": Principal `*` with kms:CallerAccount and kms:ViaService); without such conditions it is refused',
  },
  {
    operator: 'weaken',
    place: /CloudWatch::Alarm \S+ \S+-canary-\S+ TreatMissingData$/,
    reason:
      'what silence of a metric of the program itself means, nobody knows but its author (CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data": it depends on the metric)',
  },
  {
    operator: 'widen',
    place: /EC2::SecurityGroup \S+ \S+-web-load-balancer SecurityGroupIngress\.\{/,
    reason: 'the balancer serves clients of the internet on that port already: another rule beside it admits the same',
  },
  {
    operator: 'remove',
    place: /IAM::ManagedPolicy .* PolicyDocument\.Statement\.Deny\w+\.Condition$/,
    reason: 'a denial without its condition denies more (IAM User Guide, "Policy evaluation logic")',
  },
  {
    operator: 'swap region',
    place: /CloudWatch::Dashboard \S+ \S+ DashboardBody\.widgets\.\d+\.properties\.region$/,
    reason:
      'each line of the widget says its region itself, which counts (CloudWatch API Reference, "Dashboard Body Structure and Syntax": region of a metric); where none does it is refused',
  },
  {
    operator: 'swap region',
    place:
      /CloudWatch::Dashboard .*\.region of AWS\/(ApplicationELB \S+ LoadBalancer app\/orders-web\/|(EC2|AutoScaling) \S+ AutoScalingGroupName orders-web$|RDS \S+ DBInstanceIdentifier orders$|S3 \S+ BucketName orders-assets )/,
    reason: "the resource is the source program's: in which region it is, that program says",
  },
  {
    operator: 'swap region',
    place: /CloudWatch::Dashboard .*\.region of AWS\/Backup \S+ (BackupVaultName rl-orders-backups|ResourceType \w+)$/,
    reason: 'a vault of that name, and backups of that type, are in both regions: the line has data there as well',
  },
  {
    operator: 'swap region',
    place: /CloudWatch::Dashboard .*\.region of $/,
    reason:
      'an expression is of the region of the metrics in it (CloudWatch API Reference, "Dashboard Body Structure and Syntax": region of an expression is for SEARCH)',
  },
  {
    operator: 'swap region',
    place: /CloudWatch::Dashboard .*\.metrics\.\d+\.\d+ of AWS\/S3 /,
    reason: 'a bucket that the program does not declare may be that of another program: its name tells no region',
  },
];
