/** Names of the components of which a workload has one. Physical names are composed from some of them: they never change. */
export const defaultNames = {
  boundary: 'Boundary',
  alerts: 'Alerts',
  network: 'Network',
  backups: 'Backups',
  observability: 'Observability',
  cutover: 'Cutover',
  guard: 'Guard',
  deployRole: 'DeployRole',
} as const;
