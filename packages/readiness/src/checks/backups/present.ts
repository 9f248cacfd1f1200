import { presence } from '../../ask';
import type { Check } from '../../model';
import { plansIn } from './rules-of';
import { statefulIn } from './stateful';

/** Before data is moved it is saved. */
export const present: Check = {
  code: 'NoBackupPlan',
  area: 'A7',
  severity: 'HIGH',
  title: 'What holds data has a backup plan',
  rationale: 'A migration writes to both sides; a backup is what is left when both are wrong.',
  remediation: 'Add a plan of AWS Backup with a vault and a selection.',
  source: 'AWS Backup Developer Guide, "Managing backups using backup plans"',
  serves: ['BAK-2'],
  judge: (program) => (statefulIn(program).length === 0 ? [] : [presence(program, program, plansIn(program), WANTED)]),
};

const WANTED = { property: 'backup plan', allowed: 'a plan', remedy: 'add a backup plan' };
