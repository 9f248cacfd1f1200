/** The actions that a database part's runtime is invoked with. A renamed action breaks deployed state machines. */
export const databaseActions = [
  'preflight',
  'create-migration-role',
  'prepare',
  'attach',
  'wait-catch-up',
  'compare',
  'switchover',
  'probe',
  'switch-back',
  'cleanup',
  'canary',
] as const;

/** See {@link databaseActions}. */
export type DatabaseAction = (typeof databaseActions)[number];
