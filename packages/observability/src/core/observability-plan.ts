import type { AlarmDeclaration, MigrationPlan, PartDeclaration, Side } from '@regionlift/migration/core';
import type { PolicyDocument } from '@regionlift/secure-iam/core';
import type { DashboardBody } from './dashboard/body';

/** Everything that watches a migration, decided. */
export interface ObservabilityPlan {
  readonly migration: MigrationPlan;
  /** Slug: `ops`. */
  readonly part: string;
  /** What is watched, in the order in which it was declared. */
  readonly parts: readonly PartDeclaration[];
  /** In the target region's stack; dashboards belong to the account. More than one only when the limits of one are passed (OBS-6). */
  readonly dashboards: readonly DashboardPlan[];
  /** Leaves before the alarms that are made of them. */
  readonly composites: readonly CompositePlan[];
  readonly metricFilters: readonly MetricFilterPlan[];
  readonly queries: readonly QueryPlan[];
  readonly canaries: readonly CanarySchedule[];
  /** Alarms of canaries, schedules and logs; those of parts stand with the parts. */
  readonly alarms: readonly AlarmDeclaration[];
  /** Of the workload, in the target region. */
  readonly logGroups: readonly { readonly id: string; readonly groupName: string; readonly retentionDays: number }[];
  /** Present when and only when there are log groups. */
  readonly key?: { readonly alias: string; readonly policy: PolicyDocument };
  /** First field of the names of outputs, PascalCase: `Ops`. */
  readonly outputPrefix: string;
}

/** A dashboard. Strings of its body may be an `outputReference`, alone, as an element of a metric. */
export interface DashboardPlan {
  /** Construct id: `Dashboard`, `Dashboard2`. */
  readonly id: string;
  readonly dashboardName: string;
  readonly body: DashboardBody;
}

/** An alarm over alarms of its own account and region. */
export interface CompositePlan {
  /** Construct id: `Abort`, `Abort1`. */
  readonly id: string;
  readonly side: Side;
  readonly region: string;
  readonly alarmName: string;
  readonly description: string;
  /** `ALARM("…") OR ALARM("…")`. */
  readonly rule: string;
  /** Names of the composites among the children: they exist first. */
  readonly children: readonly string[];
  readonly actionArns: readonly string[];
}

/** What counts lines of a log. */
export interface MetricFilterPlan {
  /** Construct id: `AssetsActionFailed`. */
  readonly id: string;
  readonly side: Side;
  readonly region: string;
  readonly groupName: string;
  readonly filterName: string;
  readonly pattern: string;
  readonly namespace: string;
  readonly metricName: string;
  /** `1`, or `$.field`. */
  readonly value: string;
  readonly unit: string;
  /** At most three: name → `$.field`. */
  readonly dimensions: Readonly<Record<string, string>>;
}

/** A saved query of Logs Insights. */
export interface QueryPlan {
  readonly id: string;
  readonly side: Side;
  readonly region: string;
  /** `rl/orders/ops/failures`; slashes are folders. */
  readonly queryName: string;
  readonly groupNames: readonly string[];
  readonly query: string;
}

/** The rule that beats for a canary, in the region of its function. */
export interface CanarySchedule {
  /** Construct id: `AssetsCanary`. */
  readonly id: string;
  readonly part: string;
  readonly side: Side;
  readonly region: string;
  readonly ruleName: string;
  readonly ruleArn: string;
  readonly description: string;
  /** `rate(5 minutes)`. */
  readonly schedule: string;
  readonly functionName: string;
  readonly functionArn: string;
  /** What the function is invoked with. */
  readonly input: { readonly action: string };
}
