import { badAlerts } from './cases';
import { alertsProgram, stacksIn } from './cdk-program';
import { capturedAlerts } from './pulumi-program';

test.each(badAlerts)('CDK refuses $title with the codes of core and creates nothing', ({ facts, migration, codes }) => {
  const { app, alerts } = alertsProgram(facts, migration);
  expect(refused(alerts)).toEqual(codes);
  expect(stacksIn(app).flatMap((stack) => stack.node.children)).toEqual([]);
});

test.each(badAlerts)('Pulumi refuses $title with the codes of core', async ({ facts, migration, codes }) => {
  const error: unknown = await capturedAlerts(facts, migration).catch((refusal: unknown) => refusal);
  expect([...String(error).matchAll(/ {2}- \S+ \[(\w+)\]/g)].map(([, code]) => code)).toEqual(codes);
});

test('a second declaration is refused in both dialects', async () => {
  const { alerts, orders } = alertsProgram();
  orders._notify({ topics: { CRITICAL: [], WARNING: [] }, severityOf: {} });
  expect(refused(alerts)).toEqual(['DuplicateAlerts']);
  const again = capturedAlerts({}, {}, (migration, declare) => {
    migration.notify({ topics: { CRITICAL: [], WARNING: [] }, severityOf: {} });
    declare();
  });
  await expect(again).rejects.toThrow('[DuplicateAlerts]');
});

function refused(create: () => unknown): string[] {
  try {
    create();
  } catch (error) {
    return (error as { findings: { code: string }[] }).findings.map(({ code }) => code);
  }
  return [];
}
