import { presence } from '../../ask';
import type { Check } from '../../model';
import { composites } from './composites';
import { workload } from './subjects';

/** A cutover asks one question before each step: is anything wrong. One alarm answers it. */
export const abortPresent: Check = {
  code: 'NoAbortAlarm',
  area: 'A6',
  severity: 'MEDIUM',
  title: 'One composite alarm says whether to go on',
  rationale: 'A shift that nobody aborts sends clients to what is broken.',
  remediation: 'Add a composite alarm over the alarms that must stop a cutover.',
  source: 'CloudWatch User Guide, "Combining alarms"',
  serves: ['OBS-2', 'CUT-3'],
  judge: (program) => (workload(program).length === 0 ? [] : [presence(program, program, composites(program), WANTED)]),
};

const WANTED = {
  property: 'composite alarm',
  allowed: 'a composite alarm',
  remedy: 'add a composite alarm over the alarms that must stop a cutover',
};
