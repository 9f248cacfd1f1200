/** The actions that a bucket part's runtime is invoked with. A renamed action breaks deployed state machines. */
export const bucketActions = [
  'preflight',
  'put-forward-rule',
  'restore-replication',
  'start-backfill',
  'cancel-backfill',
  'wait-backfill',
  'gate',
  'prove-completeness',
  'set-routes-to-source',
  'flip-endpoint',
  'flip-endpoint-back',
  'probe',
  'retire-forward-rule',
  'canary',
] as const;

/** See {@link bucketActions}. */
export type BucketAction = (typeof bucketActions)[number];

/** Whether a value names an action. */
export const isBucketAction = (value: unknown): value is BucketAction => bucketActions.includes(value as BucketAction);
