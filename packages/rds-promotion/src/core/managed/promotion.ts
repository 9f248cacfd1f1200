import type { Finding } from '@regionlift/migration/core';

/**
 * Code that lets the runtime promote a replica by itself. Without it `switchover` waits, the source fenced, until the phase
 * PROMOTED is deployed: a template that promotes what was promoted out of it fails for good (`InvalidDBInstanceState`,
 * handler `aws-rds-dbinstance`, `UpdateHandler`), and could never leave its replica phase again. Pulumi sees no difference
 * after a refresh. Who takes it on keeps the phase at REPLICATE in CloudFormation.
 */
export const promotionOutOfTemplate = 'PromotionOutOfTemplate';

/** What a fenced source waits for. */
export const promotionNeeded = (subject: string): Finding => ({
  code: promotionOutOfTemplate,
  verdict: 'unknown',
  subject,
  property: 'phase',
  found: 'a fenced source, and a replica that has everything',
  allowed: 'a promoted target',
  remedy: `deploy the phase PROMOTED now (minutes), or acknowledge ${promotionOutOfTemplate}; switch-back opens the source`,
});
