import * as pulumi from '@pulumi/pulumi';
import { isDeferred, type MigrationFacts } from '../src/core';
import { MigrationPhase, maybe, RegionMigration, type RegionMigrationArgs, requirePeers } from '../src/pulumi';
import { badInputs, goodFacts } from './cases';
import { noPart } from './no-part';

const registered: string[] = [];

beforeAll(async () => {
  await pulumi.runtime.setMocks({
    newResource: ({ name, type }) => {
      registered.push(`${type} ${name}`);
      return { id: `${name}-id`, state: {} };
    },
    call: () => ({}),
  });
});

const args = { from: 'us-west-2', to: 'us-east-1', account: '111122223333', phase: MigrationPhase.Replicate };

function argsOf({ name: _, ...facts }: MigrationFacts): RegionMigrationArgs {
  const given = Object.entries(facts).map(([key, value]) => [key, isDeferred(value) ? pulumi.output('x') : value]);
  return Object.fromEntries(given) as RegionMigrationArgs;
}

describe('RegionMigration (Pulumi)', () => {
  test('registers one component under its contract token', async () => {
    const { plan } = new RegionMigration('Orders', args);
    await pulumi.runtime.disconnect();
    expect(registered).toContain('regionlift-migration:index:RegionMigration Orders');
    expect([plan.from, plan.to, plan.migration]).toEqual(['us-west-2', 'us-east-1', 'orders']);
  });

  test('is called something else where two components belong to one migration', async () => {
    const { plan } = new RegionMigration('orders-database', { ...args, migrationName: 'Orders' });
    await pulumi.runtime.disconnect();
    expect(registered).toContain('regionlift-migration:index:RegionMigration orders-database');
    expect([plan.migration, plan.tags]).toEqual(['orders', { 'regionlift:migration': 'rl-orders' }]);
  });

  test.each([
    ['that names cannot be composed of', 'Or-ders', '[InvalidName]'],
    ['that is not known yet', `${pulumi.output('Orders')}`, '[PlainValueNeeded]'],
  ])('refuses a name of the migration %s, whatever the component is called', (_, migrationName, code) => {
    expect(() => new RegionMigration('Orders', { ...args, migrationName })).toThrow(code);
  });

  test.each(badInputs)('refuses $title with the codes of core', ({ facts, codes }) => {
    const bad = { ...goodFacts, ...facts };
    expect.assertions(2);
    try {
      new RegionMigration(String(bad.name), argsOf(bad));
    } catch (error) {
      expect(pulumi.InputPropertiesError.isInstance(error)).toBe(true);
      const reasons = (error as pulumi.InputPropertiesError).errors.map(({ reason }) => /\[(\w+)\]/.exec(reason)?.[1]);
      expect(reasons).toEqual(codes);
    }
  });

  test('declares one side or both', () => {
    const both = new RegionMigration('Both', args);
    const target = new RegionMigration('Target', { ...args, side: 'TARGET' });
    expect([both.declares('SOURCE'), both.declares('TARGET')]).toEqual([true, true]);
    expect([target.declares('SOURCE'), target.declares('TARGET')]).toEqual([false, true]);
  });

  test('refuses a side that nothing would be declared for', () => {
    expect(() => new RegionMigration('Orders', { ...args, side: 'source' as 'SOURCE' })).toThrow('[UnknownSide]');
  });

  test('takes a text with an output inside for an output', () => {
    const account = `${pulumi.output('1')}`;
    expect(() => new RegionMigration('Orders', { ...args, account })).toThrow('[PlainValueNeeded]');
    expect(isDeferred(maybe(`arn:aws:s3:::${pulumi.output('orders')}`))).toBe(true);
    expect(maybe('orders')).toBe('orders');
  });

  test('refuses a boundary that comes after parts', () => {
    const migration = new RegionMigration('Late', args);
    migration.registerPart(noPart);
    expect(() => migration.usePermissionsBoundary('arn')).toThrow('[BoundaryAfterParts] found assets');
  });

  test('tells alerts to the parts that follow, and refuses them after parts', () => {
    const migration = new RegionMigration('Alerted', args);
    const alerts = { topics: { CRITICAL: [], WARNING: ['arn'] }, severityOf: {} };
    migration.notify(alerts);
    expect(migration.plan.alerts).toBe(alerts);
    migration.registerPart(noPart, { AssetsTargetKey: 'key' });
    expect(migration.partOutputs).toEqual({ AssetsTargetKey: 'key' });
    expect(() => migration.notify(alerts)).toThrow('[AlertsAfterParts] found assets');
  });

  test('knows the components of its parts by their names', () => {
    const migration = new RegionMigration('Known', args);
    const component = new pulumi.ComponentResource('test:index:Part', 'Assets');
    expect(migration.acceptPartName(component, 'Assets')).toBe('assets');
    expect(migration.partResources()).toEqual([]);
    migration.registerPart(noPart);
    expect([migration.partResources(), migration.partResources(['web'])]).toEqual([[component], []]);
  });

  test('keeps a boundary of its own for the roles of AWS Backup', () => {
    const migration = new RegionMigration('Bounded', args);
    migration.usePermissionsBoundary('actors');
    expect(migration.backupBoundaryArn).toBe('actors');
    migration.usePermissionsBoundary('actors', 'backups');
    expect([migration.permissionsBoundaryArn, migration.backupBoundaryArn]).toEqual(['actors', 'backups']);
  });

  test('refuses a boundary after what has roles and is no part, and a part of the same name', () => {
    const migration = new RegionMigration('Networked', args);
    migration.makesRoles('network');
    expect(() => migration.usePermissionsBoundary('arn')).toThrow('[BoundaryAfterParts] found network');
    expect(() => migration.acceptPartName(migration, 'Network')).toThrow('[DuplicatePartName]');
  });
});

describe('requirePeers', () => {
  const installed = (versions: Record<string, string>) => () => requirePeers((name) => versions[name]);

  test.each([
    [{ '@pulumi/pulumi': '3.270.0' }, '@pulumi/aws is not installed'],
    [{ '@pulumi/pulumi': '3.270.0', '@pulumi/aws': '6.1.0' }, '@pulumi/aws 6.1.0 is installed'],
  ])('refuses %j with what to install', (versions, problem) => {
    expect(installed(versions)).toThrow(
      `[PulumiPeerMissing] found: ${problem}; allowed: @pulumi/pulumi@^3, @pulumi/aws@^7; run: npm install @pulumi/pulumi@^3 @pulumi/aws@^7`,
    );
  });

  test('accepts the majors that were tried', () => {
    expect(installed({ '@pulumi/pulumi': '3.300.1', '@pulumi/aws': '7.0.0' })).not.toThrow();
  });
});
