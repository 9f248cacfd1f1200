import type { LogDeclaration } from '@regionlift/migration/core';
import type { DatabasePlan } from '../database-plan';
import { engines } from '../engines';

/**
 * The runtime's log, and the target's own. Of the logs that RDS exports only the first is sure to be written soon: groups appear
 * with their first line. Names: RDS User Guide and Aurora User Guide, "Publishing database logs to Amazon CloudWatch Logs".
 */
export function databaseLogs({ engine, handover, target, log }: DatabasePlan): readonly LogDeclaration[] {
  const at = { side: 'TARGET', region: target.region } as const;
  const kind = handover === 'GLOBAL_DATABASE' ? 'cluster' : 'instance';
  return [
    { ...at, groupName: log.groupName, kind: 'RUNTIME' },
    ...engines[engine].logExports
      .slice(0, 1)
      .map((name) => ({ ...at, groupName: `/aws/rds/${kind}/${target.identifier}/${name}`, kind: 'OTHER' as const })),
  ];
}
