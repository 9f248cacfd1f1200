import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readinessMatchers } from '@regionlift/readiness/jest';
import { App } from 'aws-cdk-lib';
import { type OrdersProps, ordersMigration } from '../src/orders';
import { movedAlready } from './finalised';

expect.extend(readinessMatchers);

const { context } = JSON.parse(readFileSync(join(__dirname, '../cdk.json'), 'utf8')) as {
  context: Record<string, unknown>;
};
const sample = (phase: OrdersProps['phase']) => {
  const app = new App({ context });
  ordersMigration(app, { account: String(context.account), phase });
  return app;
};

describe('the CDK app', () => {
  test.each(['REPLICATE', 'PROMOTED', 'CUT_OVER'] as const)(
    'is ready in phase %s, with nothing acknowledged and nothing unknown (CHK-1)',
    (phase) => expect(sample(phase)).toBeMigrationReady(),
  );

  test('holds in phase FINALISED all that is not about the move itself, with nothing unknown (CHK-1)', () =>
    expect(sample('FINALISED')).toBeMigrationReady({ acknowledgements: movedAlready }));

  test.each([
    ['REPLICATE', 'PROMOTED'],
    ['PROMOTED', 'CUT_OVER'],
  ] as const)('keeps what holds data from phase %s to %s (CHK-3)', (before, after) =>
    expect(sample(after)).toKeepState(sample(before)),
  );
});
