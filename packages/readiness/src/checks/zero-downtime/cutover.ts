import { declared, presence, SETTLED, unknown } from '../../ask';
import type { Answer, Check, Program } from '../../model';
import { cutoversOf, machinesOf } from './machines';
import { kindsIn } from './workload';

/** A runbook that people carry out by hand has no time-outs, no gate and no way back that was ever tried. */
export const cutoverMissing: Check = {
  code: 'CutoverMissing',
  area: 'A1',
  severity: 'HIGH',
  title: 'A state machine carries the workload across',
  rationale:
    'Traffic, objects and database move in one order, each step after the last has been proven; whoever does that by hand does it once.',
  remediation:
    'Declare a state machine whose tasks move traffic, storage and database (directly, or by functions of the program), or a plan of ARC Region switch.',
  source:
    'AWS Step Functions Developer Guide, "Standard and Express workflows"; Amazon Application Recovery Controller Developer Guide, "Region switch"',
  serves: ['CUT-1'],
  judge: (program) => (kindsIn(program).length === 0 ? [] : [judged(program)]),
};

function judged(program: Program): Answer {
  const told = {
    property: 'cutover',
    allowed: 'a state machine that moves the workload',
    remedy: 'declare the cutover as a state machine',
  };
  const found = [
    ...cutoversOf(program).map(({ machine }) => machine),
    ...declared(program, 'AWS::ARCRegionSwitch::Plan'),
  ];
  if (found.length > 0) return presence(program, program, found, told);
  const [opaque] = machinesOf(program).filter(({ document, foreign }) => document === undefined || foreign.length > 0);
  const [manual] = declared(program, 'AWS::SSM::Document', 'aws:ssm/document:Document');
  const perhaps = opaque?.machine ?? manual;
  return perhaps === undefined
    ? presence(program, program, [], told)
    : unknown(program.title, {
        ...told,
        found: `${perhaps.name}, of which the program does not tell what it does`,
        allowed: 'the functions or steps that it runs, and their roles',
        remedy: SETTLED,
      });
}
