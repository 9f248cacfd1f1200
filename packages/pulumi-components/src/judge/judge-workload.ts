import { type BackupsFacts, backupDeclaration, planBackupRoles, planBackups } from '@regionlift/backups/core';
import { type CutoverFacts, planCutover, planCutoverRoles } from '@regionlift/cutover/core';
import { type MigrationPlan, type PartDeclaration, planMigration, slugOf } from '@regionlift/migration/core';
import {
  type AlertsFacts,
  type ObservabilityFacts,
  planAlerts,
  planObservability,
} from '@regionlift/observability/core';
import { planBoundary, planGuard } from '@regionlift/secure-iam/core';
import type { WorkloadMigrationArgs } from '../args';
import { defaultNames } from '../assemble/default-names';
import { regionsOf } from '../assemble/regions-of';
import type { Problem } from '../problem';
import { factsOf } from './facts-of';
import { Inquiry } from './inquiry';
import { judgeParts } from './judge-parts';
import { planOfSecret } from './plan-of-secret';
import { planOfActor, planOfDeployRole } from './plans-of-roles';

/**
 * Everything that is in the way of a workload, in one list, before anything is registered: the cores of the libraries are asked as
 * their components ask them. What is made of the parts (backups, observability, cutover, guard) is judged when every part is in order.
 *
 * @param before problems of the arguments' shape: what has one is not asked again
 */
export function judgeWorkload(
  name: string,
  args: WorkloadMigrationArgs,
  before: readonly Problem[],
): readonly Problem[] {
  const inquiry = new Inquiry(name, before);
  if (!regionFields.every((field) => inquiry.clearAt(field))) return inquiry.problems;
  const migration = inquiry.plan('', () => planMigration(name, { ...factsOf(regionsOf(args)), name }));
  if (migration === undefined) return inquiry.problems;
  for (const [path, part] of namesOf(args)) if (inquiry.clearAt(path)) inquiry.name(path, part);
  judgeRoles(inquiry, migration, args);
  const alerts = args.alerts && judgeAlerts(inquiry, migration, args.alerts);
  const alerted = alerts ? { ...migration, alerts } : migration;
  const parts = judgeParts(inquiry, alerted, args);
  if (inquiry.clear) judgeOperations(inquiry, alerted, parts, args);
  return inquiry.problems;
}

const regionFields = [
  'from',
  'to',
  'account',
  'phase',
  'deployedPhase',
  'qualifier',
  'rollbackWindowDays',
  'side',
] as const;

/** Names of which physical names are composed, in the order of declaration, with their paths. */
const namesOf = (args: WorkloadMigrationArgs): [string, string][] => [
  ...single('alerts', args.alerts),
  ...single('network', args.network),
  ...(['buckets', 'databases', 'fleets'] as const).flatMap((kind) =>
    (args[kind] ?? []).map((part, index): [string, string] => [`${kind}[${index}]`, part?.name]),
  ),
  ...single('backups', args.backups),
  ...single('observability', args.observability),
  ...single('cutover', args.cutover),
];

const single = (
  kind: 'alerts' | 'network' | 'backups' | 'observability' | 'cutover',
  item?: { readonly name?: string },
): [string, string][] => (item === undefined ? [] : [[kind, item.name ?? defaultNames[kind]]]);

function judgeRoles(
  inquiry: Inquiry,
  migration: MigrationPlan,
  { boundary, secrets, roles, deployRole }: WorkloadMigrationArgs,
): void {
  const { name: boundaryName = defaultNames.boundary, ...limits } = boundary ?? {};
  if (boundary) inquiry.plan('boundary', () => planBoundary(boundaryName, migration, limits));
  const under = boundary && inquiry.clearAt('boundary') ? limits : undefined;
  inquiry.each('secrets', secrets, (secret, path) => {
    inquiry.plan(path, () => planOfSecret(secret.name, migration, secret));
  });
  inquiry.each('roles', roles, (role, path) => {
    inquiry.plan(path, () => planOfActor(role.name, migration, role, under));
  });
  if (deployRole === undefined) return;
  const { name = defaultNames.deployRole, ...settings } = deployRole;
  inquiry.plan('deployRole', () => planOfDeployRole(name, migration, settings, under));
}

function judgeAlerts(inquiry: Inquiry, migration: MigrationPlan, alerts: NonNullable<WorkloadMigrationArgs['alerts']>) {
  const { name = defaultNames.alerts, ...settings } = alerts;
  return inquiry.plan('alerts', () => planAlerts(name, migration, { ...factsOf<AlertsFacts>(settings), name }))?.alerts;
}

/** What is made of the parts. */
function judgeOperations(
  inquiry: Inquiry,
  migration: MigrationPlan,
  moved: readonly PartDeclaration[],
  args: WorkloadMigrationArgs,
): void {
  const parts = [...moved];
  if (args.backups) {
    const { name = defaultNames.backups, protect, ...settings } = args.backups;
    const facts = { ...factsOf<BackupsFacts>(settings), name, protect: protect?.map(slugOf) };
    const plan = inquiry.plan('backups', () => planBackups(name, migration, moved, facts));
    if (plan) inquiry.plan('backups', () => planBackupRoles(name, plan));
    if (plan) parts.push(backupDeclaration(plan));
  }
  if (args.observability) {
    const { name = defaultNames.observability, watch, ...settings } = args.observability;
    const facts = { ...factsOf<ObservabilityFacts>(settings), name, watch: watch?.map(slugOf) };
    const outputs = parts.flatMap((part) => part.outputs.map((output) => output.name));
    inquiry.plan('observability', () => planObservability(name, migration, parts, outputs, facts));
  }
  if (args.cutover && inquiry.clearAt('backups')) {
    const { name = defaultNames.cutover, order, ...settings } = args.cutover;
    const facts = { ...factsOf<CutoverFacts>(settings), name, order: order?.map(slugOf) };
    const plan = inquiry.plan('cutover', () => planCutover(name, migration, parts, facts));
    if (plan) inquiry.plan('cutover', () => planCutoverRoles(name, plan));
  }
  if (args.guard) {
    const { name = defaultNames.guard } = args.guard;
    inquiry.plan('guard', () =>
      planGuard(
        name,
        migration,
        parts.flatMap(({ protects }) => protects),
      ),
    );
  }
}
