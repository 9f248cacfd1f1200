import type { PartDeclaration, ProtectedResource } from '@regionlift/migration/core';
import { isDeferred } from '@regionlift/migration/core';
import type { BackupsQuestion } from './backups-facts';
import type { BackedUp } from './backups-plan';

/** What is backed up: what the chosen parts wish to have backed up in the migration's phase, each ARN once. */
export function backedUp(question: Pick<BackupsQuestion, 'protect' | 'parts'>): readonly BackedUp[] {
  const resources = chosenParts(question).flatMap(({ name, protects }) =>
    protects.flatMap((resource) => (takesBackup(resource) ? [{ ...resource, part: name }] : [])),
  );
  return [...new Map(resources.map((resource) => [resource.arn, resource])).values()];
}

/** The parts that are named, or all; a part of kind BACKUP is none. */
export const chosenParts = ({
  protect,
  parts,
}: Pick<BackupsQuestion, 'protect' | 'parts'>): readonly PartDeclaration[] =>
  parts.filter(({ name, kind }) => kind !== 'BACKUP' && (protect === undefined || asList(protect).includes(name)));

/** The names of `protect`. Users of JavaScript may hand over anything: what is no list has its own finding. */
export const asList = (value: unknown): readonly unknown[] =>
  (Array.isArray(value) ? value : []).filter((one) => !isDeferred(one));

/** AWS Backup's words for the kinds. Source: AWS Backup API Reference, ProtectedResourceType of RestoreTestingSelectionForCreate. */
export const resourceTypes: Readonly<Partial<Record<ProtectedResource['kind'], string>>> = {
  S3_BUCKET: 'S3',
  RDS_INSTANCE: 'RDS',
  RDS_CLUSTER: 'Aurora',
  EBS_VOLUME: 'EBS',
  EC2_INSTANCE: 'EC2',
};

/** Whether a resource is backed up continuously too. */
export const isContinuous = ({ backup }: BackedUp, continuousDays: number): boolean =>
  backup.mode === 'CONTINUOUS' && continuousDays > 0;

const takesBackup = (resource: ProtectedResource): resource is Omit<BackedUp, 'part'> =>
  resource.backup !== undefined && Object.hasOwn(resourceTypes, resource.kind);
