import { abortAlarmOf, type Partition } from '@regionlift/migration/core';
import type { CutoverPlan, Evidence } from './cutover-plan';

/**
 * Everything that the runtime of the cutover has to know, as JSON in the function's environment variable `REGIONLIFT_PART`.
 * Lambda allows 4 KB for all variables together ("Lambda quotas"): keep it small.
 */
export interface CutoverRuntimeConfig {
  /** Raised when the shape changes; the runtime refuses another one. */
  readonly version: 1;
  readonly qualifier: string;
  readonly migration: string;
  readonly part: string;
  readonly partition: Partition;
  /** Twelve digits. */
  readonly account: string;
  readonly from: string;
  readonly to: string;
  readonly rollbackWindowDays: number;
  readonly evidence: Evidence;
  readonly topicArn?: string;
  /** Name of the composite alarms that stop a cutover, the same in both regions; one that is not there says nothing. */
  readonly abortAlarm: string;
}

/** Name of the environment variable that carries {@link CutoverRuntimeConfig}. */
export const runtimeConfigVariable = 'REGIONLIFT_PART';

/** What the runtime is told. */
export const runtimeConfigOf = ({ migration, part, evidence, topicArn }: CutoverPlan): CutoverRuntimeConfig => ({
  version: 1,
  qualifier: migration.qualifier,
  migration: migration.migration,
  part,
  partition: migration.partition,
  account: migration.account,
  from: migration.from,
  to: migration.to,
  rollbackWindowDays: migration.rollbackWindowDays,
  evidence,
  ...(topicArn !== undefined && { topicArn }),
  abortAlarm: abortAlarmOf(migration),
});
