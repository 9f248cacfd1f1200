import type { Programme } from '../../contract/programme';
import type { DatabasePart } from '../../lab/database-part';
import type { RehearsalLab } from '../../lab/rehearsal-lab';

/** What the stand-in of RDS tells of. */
export interface RdsSettings {
  readonly part: DatabasePart;
  readonly lab: Pick<RehearsalLab, 'follows' | 'hostOf' | 'portOf' | 'promote' | 'stateOf' | 'versionOf'>;
  /** What the target is declared as: class, key, zones, backups. */
  readonly programme: Pick<Programme, 'account' | 'resources'>;
  /** Instances besides the two: those of restores on trial. Undefined: there is none of that name. */
  readonly others?: (region: string, identifier: string) => DescribedInstance | undefined;
}

/** An instance as RDS describes it (API Reference, `DBInstance`). */
export type DescribedInstance = Readonly<Record<string, unknown>>;
