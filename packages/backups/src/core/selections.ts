import type { BackedUp, SelectionPlan } from './backups-plan';
import { backupLimits } from './defaults';
import { groupedBy, inGroupsOf } from './groups';

/**
 * One selection a part (BAK-3), so that what another part declares, or a phase adds, replaces nothing: AWS Backup changes no selection in
 * place (API Reference has no UpdateBackupSelection).
 */
export const selectionsByPart = (roleArn: string, resources: readonly BackedUp[]): readonly SelectionPlan[] =>
  [...groupedBy(resources, ({ part }) => part)].flatMap(([part, ofPart]) =>
    inGroupsOf(
      backupLimits.selectedArns,
      ofPart.map(({ arn }) => arn),
    ).map((resourceArns, index) => ({
      id: `${part.charAt(0).toUpperCase()}${part.slice(1)}Selection${index === 0 ? '' : index + 1}`,
      selectionName: `${part}${index === 0 ? '' : `-${index + 1}`}`,
      roleArn,
      resourceArns,
      tags: {},
    })),
  );

/** What carries all of the tags, in a selection of its own; none without tags, for a selection of nothing selects everything. */
export const selectionByTag = (roleArn: string, tags: Readonly<Record<string, string>>): readonly SelectionPlan[] =>
  Object.keys(tags).length === 0
    ? []
    : [{ id: 'SelectionByTag', selectionName: 'by-tag', roleArn, resourceArns: ['*'], tags }];
