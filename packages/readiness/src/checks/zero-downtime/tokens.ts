import { look, textsIn } from '../../ask';
import type { Check, Lookup } from '../../model';
import { forCutovers } from './for-cutovers';
import { tasksOf } from './graph';

/** Who is asked needs the token to answer, and whoever hands one out has to wait for it. */
export const stepTokenLost: Check = {
  code: 'StepTokenLost',
  area: 'A1',
  severity: 'HIGH',
  title: 'A step that waits for an answer hands out its token, and one that hands it out waits',
  rationale: 'Without the token nobody can approve; without the wait the cutover goes on before anybody has.',
  remediation: 'Use .waitForTaskToken together with $$.Task.Token.',
  source:
    'AWS Step Functions Developer Guide, "Discover service integration patterns" (wait for a callback with task token)',
  serves: ['CUT-1'],
  judge: forCutovers(
    {
      property: 'Definition.States.Resource',
      allowed: 'waits and tokens together',
      remedy: 'wait for the token, or hand it out',
    },
    (document) => ({
      wrong: tasksOf(document)
        .filter(([, task]) => waits(task) !== handsOut(task))
        .map(([name]) => name),
    }),
  ),
};

const waits = (task: Lookup): boolean => {
  const resource = look(task, 'Resource');
  return typeof resource === 'string' && resource.endsWith('.waitForTaskToken');
};

/** JSONPath and JSONata write it differently. */
const handsOut = (task: Lookup): boolean =>
  textsIn([look(task, 'Parameters') ?? '', look(task, 'Arguments') ?? '']).some((text) =>
    /\$\$\.Task\.Token|\$states\.context\.Task\.Token/.test(text),
  );
