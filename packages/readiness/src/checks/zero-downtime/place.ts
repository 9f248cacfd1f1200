import { fail, pass } from '../../ask';
import type { Check } from '../../model';
import { cutoversOf } from './machines';

/** What leads out of a region must not need it. */
export const cutoverInLostRegion: Check = {
  code: 'CutoverInLostRegion',
  area: 'A1',
  severity: 'MEDIUM',
  title: 'The cutover runs in the region that is moved to',
  rationale: 'If the source region fails in the middle, the machine that knows the way fails with it.',
  remediation: 'Declare the state machine and its functions in the target region.',
  source: 'AWS Whitepaper, "AWS Fault Isolation Boundaries"; DESIGN, §7',
  serves: ['CUT-1'],
  judge: (program) => {
    const { to } = program;
    if (to === undefined) return [];
    return cutoversOf(program).map(({ machine }) => {
      const told = { property: 'region', found: machine.region, allowed: to };
      return machine.region === to ? pass(machine, told) : fail(machine, { ...told, remedy: `declare it in ${to}` });
    });
  },
};
