import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Acknowledgment, App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { acknowledgementsOf } from '../src/acknowledgements';
import { type OrdersProps, ordersMigration } from '../src/orders';

const { context } = JSON.parse(readFileSync(join(__dirname, '../cdk.json'), 'utf8')) as {
  context: Record<string, unknown>;
};
const sample = (phase: OrdersProps['phase'], app = new App({ context })) =>
  ordersMigration(app, { account: String(context.account), phase });
const all = acknowledgementsOf(sample('REPLICATE'));

/** Synthesizes the app as `main.ts` builds it: CDK's strict rules (cdk.json) and cdk-nag make it throw. */
function synthesize(phase: OrdersProps['phase'], acknowledged: readonly Acknowledgment[] = all): void {
  const app = new App({ context });
  const migration = sample(phase, app);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  Validations.of(migration).acknowledge(...acknowledged);
  app.synth();
}

describe('the judges of the CDK app', () => {
  test("are on: CDK's strict rules are errors", () => {
    expect(context['@aws-cdk/core:validateAgainstDefaultRules']).toBe(true);
  });

  test.each(['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'] as const)('find nothing in phase %s', (phase) => {
    expect(() => synthesize(phase)).not.toThrow();
  });

  test.each(all.map(({ id }) => id))('need the acknowledgement %s', (id) => {
    const others = all.filter((acknowledgement) => acknowledgement.id !== id);
    expect(() => synthesize('REPLICATE', others)).toThrow(id.replace('AwsSolutions::', ''));
  });

  test('are given a reason for each acknowledgement', () => {
    expect(all.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });
});
