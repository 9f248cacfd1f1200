import type { BackedUp, BackupsPlan } from '../backups-plan';

/** What a continuous rule selects. */
export function continuousOf({ plans, resources }: BackupsPlan): readonly BackedUp[] {
  const selected = plans
    .filter(({ rules }) => rules.some(({ continuous }) => continuous))
    .flatMap(({ selections }) => selections.flatMap(({ resourceArns }) => resourceArns));
  return resources.filter(({ arn }) => selected.includes(arn));
}
