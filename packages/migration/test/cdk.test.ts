import { App, CfnOutput, CfnWaitConditionHandle, Duration, Size, Stack, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { MigrationPhase, MigrationSide, RegionMigration, type RegionMigrationProps } from '../src';
import { isDeferred, type MigrationFacts } from '../src/core';
import { badInputs, goodFacts } from './cases';
import { noPart } from './no-part';

const props = { from: 'us-west-2', to: 'us-east-1', account: '111122223333', phase: MigrationPhase.REPLICATE };
const migrationIn = (app: App, more: Partial<RegionMigrationProps> = {}) =>
  new RegionMigration(app, 'Orders', { ...props, ...more });
const codesIn = (error: unknown) => (error as { findings: { code: string }[] }).findings.map(({ code }) => code);

/** Props that stand for the facts of a case: deferred values as tokens. */
function propsOf(facts: MigrationFacts): RegionMigrationProps {
  const { name: _, rollbackWindowDays, sourceEnvironment: _s, targetEnvironment: _t, ...rest } = facts;
  const given = Object.entries(rest).map(([key, value]) => [
    key,
    isDeferred(value) ? Token.asString({ Ref: 'X' }) : value,
  ]);
  const window = rollbackWindowDays === undefined ? {} : { rollbackWindow: windowOf(Number(rollbackWindowDays)) };
  return { ...Object.fromEntries(given), ...window };
}
const windowOf = (days: number) =>
  days < 0
    ? ({ ...Duration.days(1), isUnresolved: () => false, toDays: () => days } as unknown as Duration)
    : Duration.hours(days * 24);

describe('RegionMigration (CDK)', () => {
  test('creates two named stacks with explicit environments and no reference between them', () => {
    const app = new App();
    const { sourceStack, targetStack } = migrationIn(app, { qualifier: 'x1' });
    expect([sourceStack, targetStack].map(({ stackName, region, account }) => [stackName, region, account])).toEqual([
      ['x1-orders-source', 'us-west-2', '111122223333'],
      ['x1-orders-target', 'us-east-1', '111122223333'],
    ]);
    expect([sourceStack.dependencies, targetStack.dependencies]).toEqual([[], []]);
  });

  test.each(badInputs)('refuses $title with the codes of core and creates no stack', ({ facts, codes }) => {
    const app = new App();
    const bad = { ...goodFacts, ...facts };
    expect.assertions(2);
    try {
      new RegionMigration(app, String(bad.name), propsOf(bad));
    } catch (error) {
      expect(codesIn(error)).toEqual(codes);
    }
    expect(app.node.findAll().filter(Stack.isStack)).toEqual([]);
  });

  test('takes stacks that the user brings when their environment fits', () => {
    const app = new App();
    const mine = new Stack(app, 'Mine', { env: { account: '111122223333', region: 'us-east-1' } });
    expect(migrationIn(app, { targetStack: mine }).targetStack).toBe(mine);
  });

  test.each([
    { account: '999999999999', region: 'us-east-1' },
    { account: '111122223333', region: 'us-west-2' },
  ])('refuses a stack of another environment, %j', (env) => {
    const app = new App();
    const other = new Stack(app, 'Mine', { env });
    expect(() => migrationIn(app, { targetStack: other })).toThrow('[StackEnvironmentMismatch]');
  });

  test('refuses a window that is known after synthesis alone', () => {
    const rollbackWindow = Duration.days(Token.asNumber({ Ref: 'Days' }));
    expect(() => migrationIn(new App(), { rollbackWindow })).toThrow('[PlainValueNeeded]');
  });

  test('refuses a stack without an explicit environment', () => {
    const app = new App();
    const agnostic = new Stack(app, 'Mine');
    expect(() => migrationIn(app, { sourceStack: agnostic })).toThrow(/StackEnvironmentMismatch.*a CDK token/);
  });

  test('is found from inside and missed from outside', () => {
    const app = new App();
    const migration = migrationIn(app);
    expect(RegionMigration.of(new Construct(migration, 'Inside'))).toBe(migration);
    expect(() => RegionMigration.of(new Stack(app, 'Outside'))).toThrow(/'Outside' is not inside a RegionMigration/);
  });

  test('exports outputs under the name given, on the side given', () => {
    const migration = migrationIn(new App());
    const output = migration.addOutput(MigrationSide.TARGET, 'AssetsTargetBucket', 'b', 'the bucket');
    for (const stack of [migration.sourceStack, migration.targetStack]) new CfnWaitConditionHandle(stack, 'NotEmpty');
    expect(output).toBeInstanceOf(CfnOutput);
    expect(Template.fromStack(migration.targetStack).toJSON().Outputs).toEqual({
      AssetsTargetBucket: { Value: 'b', Description: 'the bucket' },
    });
  });

  test('refuses a boundary that comes after parts', () => {
    const migration = migrationIn(new App());
    migration.usePermissionsBoundary('arn:aws:iam::111122223333:policy/b');
    migration._registerPart(noPart);
    expect(() => migration.usePermissionsBoundary('arn')).toThrow('[BoundaryAfterParts] found assets');
    expect(migration.permissionsBoundaryArn).toBe('arn:aws:iam::111122223333:policy/b');
  });

  test('tells alerts to the parts that follow, and refuses them after parts', () => {
    const migration = migrationIn(new App());
    const alerts = { topics: { CRITICAL: [], WARNING: ['arn'] }, severityOf: {} };
    migration._notify(alerts);
    expect(migration._plan.alerts).toBe(alerts);
    migration._registerPart(noPart, { AssetsTargetKey: 'key' });
    expect(migration._partOutputs).toEqual({ AssetsTargetKey: 'key' });
    expect(() => migration._notify(alerts)).toThrow('[AlertsAfterParts] found assets');
  });

  test('keeps a boundary of its own for the roles of AWS Backup', () => {
    const migration = migrationIn(new App());
    migration.usePermissionsBoundary('actors');
    expect(migration.backupBoundaryArn).toBe('actors');
    migration.usePermissionsBoundary('actors', 'backups');
    expect([migration.permissionsBoundaryArn, migration.backupBoundaryArn]).toEqual(['actors', 'backups']);
  });

  test('refuses a boundary after what has roles and is no part, and a part of the same name', () => {
    const migration = migrationIn(new App());
    migration._makesRoles('network');
    expect(() => migration.usePermissionsBoundary('arn')).toThrow('[BoundaryAfterParts] found network');
    expect(() => migration._acceptPartName(migration, 'Network')).toThrow('[DuplicatePartName]');
  });

  test.each([
    ['assets', 'DuplicatePartName'],
    ['ASSETS', 'DuplicatePartName'],
    ['my-assets', 'InvalidName'],
  ])('refuses a second part called %s', (name, code) => {
    const migration = migrationIn(new App());
    migration._registerPart(noPart);
    expect(() => migration._acceptPartName(migration, name)).toThrow(code);
  });
});

test('durations and sizes are amounts in a unit, with fractions; what is known at deployment only is deferred', () => {
  const { _amountOf } = RegionMigration;
  expect(_amountOf(Duration.hours(36), (time) => time.toDays({ integral: false }))).toBe(1.5);
  expect(_amountOf(Size.kibibytes(2), (size) => size.toBytes())).toBe(2_048);
  const later = Token.asNumber({ Ref: 'Later' });
  expect(isDeferred(_amountOf(Duration.days(later), (time) => time.toDays()))).toBe(true);
  expect(isDeferred(_amountOf(Size.gibibytes(later), (size) => size.toGibibytes()))).toBe(true);
});
