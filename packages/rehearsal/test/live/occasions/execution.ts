import type { Programme } from '../../../src/contract/programme';
import { execute } from '../../../src/machine/execute';
import { peopleOf } from '../../../src/machine/people-of';
import type { ExecutionEnd } from '../../../src/machine/run-machine';
import { stepLog } from '../../../src/machine/step-log';
import { functionNameIn } from '../../../src/world/hosted-functions';
import type { World } from '../../../src/world/open-world';

/**
 * One more execution in the world of a rehearsal, of a phase that is deployed; people say yes.
 *
 * @param stoppedAt the step during whose first call somebody stops it
 */
export function execution(
  world: World,
  { machine }: Programme,
  { mode, name, stoppedAt }: { readonly mode: string; readonly name: string; readonly stoppedAt?: string },
): Promise<ExecutionEnd> {
  if (machine === undefined) throw new Error('the program has no state machine of a cutover');
  const stop = new AbortController();
  const steps = stepLog(
    () => 0,
    (event) => {
      if (event.type === 'began' && event.step === stoppedAt) stop.abort();
    },
  );
  return execute(
    machine,
    {
      mode,
      name,
      clock: world.clock,
      log: world.log,
      steps,
      signal: stop.signal,
      people: peopleOf(
        async () => undefined,
        () => undefined,
      ),
      invoke: (functionName, payload, timeoutMs) => world.host.invoke(functionNameIn(functionName), payload, timeoutMs),
    },
    () => undefined,
  );
}
