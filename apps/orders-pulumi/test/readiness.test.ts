import { readinessMatchers } from '@regionlift/readiness/jest';
import { answerInvoke, captureInline } from '@regionlift/testkit';
import { movedAlready } from '../../orders-cdk/test/finalised';
import { ordersMigration } from '../src/orders';

expect.extend(readinessMatchers);

const captured = new Map<string, ReturnType<typeof captureInline>>();

/** The app in a phase; it runs once for all who ask. */
function sample(phase: string): ReturnType<typeof captureInline> {
  const run = () => ordersMigration({ account: '111122223333', phase }).outputs;
  const program = captured.get(phase) ?? captureInline(run, { onInvoke: answerInvoke });
  captured.set(phase, program);
  return program;
}

describe('the Pulumi app', () => {
  test.each(['REPLICATE', 'PROMOTED', 'CUT_OVER'])(
    'is ready in phase %s, with nothing acknowledged and nothing unknown (CHK-1)',
    async (phase) => expect(await sample(phase)).toBeMigrationReady(),
  );

  test('holds in phase FINALISED all that is not about the move itself, with nothing unknown (CHK-1)', async () =>
    expect(await sample('FINALISED')).toBeMigrationReady({ acknowledgements: movedAlready }));

  test.each([
    ['REPLICATE', 'PROMOTED'],
    ['PROMOTED', 'CUT_OVER'],
  ])('keeps what holds data from phase %s to %s (CHK-3)', async (before, after) =>
    expect(await sample(after)).toKeepState(await sample(before)),
  );
});
