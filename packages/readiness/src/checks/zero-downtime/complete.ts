import { fail, pass, unknown } from '../../ask';
import type { Check } from '../../model';
import { cutoversOf } from './machines';
import { kindsIn } from './workload';

/** What is left out of the order is moved by somebody, sometime. */
export const cutoverIncomplete: Check = {
  code: 'CutoverIncomplete',
  area: 'A1',
  severity: 'HIGH',
  title: 'One cutover moves everything that the workload has',
  rationale:
    'A fleet that moves without its database is slow, or writes to the old one; parts in machines of their own have no order.',
  remediation:
    'Let one machine move traffic (dials, weights, records), storage (routes, parameter) and database (promotion, name).',
  source: 'REQUIREMENTS, A1 and CUT-1; AWS Global Accelerator, S3 Multi-Region Access Point and RDS API References',
  serves: ['CUT-1'],
  judge: (program) => {
    const [best] = [...cutoversOf(program)].sort((a, b) => b.moves.length - a.moves.length);
    if (best === undefined) return [];
    return kindsIn(program).map((kind) => {
      const told = { property: kind, allowed: `a right to move ${kind}` };
      if (best.moves.includes(kind)) return pass(best.machine, { ...told, found: 'moved' });
      return best.foreign.length > 0
        ? unknown(best.machine, { ...told, found: best.foreign.join(', '), remedy: 'judge the functions as well' })
        : fail(best.machine, { ...told, found: `nothing moves ${kind}`, remedy: `add steps that move ${kind}` });
    });
  },
};
