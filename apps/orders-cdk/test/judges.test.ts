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
const phases = ['REPLICATE', 'PROMOTED', 'CUT_OVER', 'FINALISED'] as const;

/** Synthesizes the app as `main.ts` builds it: CDK's strict rules (cdk.json) and cdk-nag make it throw. */
function synthesize(phase: OrdersProps['phase'], acknowledged: readonly Acknowledgment[]): void {
  const app = new App({ context });
  const migration = sample(phase, app);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  Validations.of(migration).acknowledge(...acknowledged);
  app.synth();
}

/** Ids of everything that the judges find in a phase when nothing is acknowledged. */
function foundIn(phase: OrdersProps['phase']): string[] {
  try {
    synthesize(phase, []);
  } catch (error) {
    return [...String(error).matchAll(/Acknowledge with '([^']+)'/g)].map(([, id = '']) => id);
  }
  return [];
}

describe('the judges of the CDK app', () => {
  test("are on: CDK's strict rules are errors", () => {
    expect(context['@aws-cdk/core:validateAgainstDefaultRules']).toBe(true);
  });

  test.each(phases)('find nothing in phase %s', (phase) => {
    expect(() => synthesize(phase, all)).not.toThrow();
  });

  test('need every acknowledgement in one of the phases', () => {
    const found = new Set(phases.flatMap(foundIn));
    expect(all.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
    expect(found.size).toBe(all.length);
  });

  test('are given a reason for each acknowledgement', () => {
    expect(all.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });
});
