import { Stack } from 'aws-cdk-lib';
import { MigrationBackups } from '../src';
import { backupDeclaration } from '../src/core';
import { badInputs, migrationFacts, planOf, scenarios } from './cases';
import { cdkProgram, stacksIn, synthesized } from './cdk-program';
import { captured, capturedIn } from './pulumi-program';
import { sampleParts, sourceBucketArn } from './sample-parts';

const [actors, backups] = ['arn:aws:iam::111122223333:policy/actors', 'arn:aws:iam::111122223333:policy/backups'];
const underBoundaries = [
  ['rl-orders-backups-backup', backups],
  ['rl-orders-backups-restore', backups],
  ['rl-orders-backups-runtime', actors],
];

const codesIn = (error: unknown) => (error as { findings: { code: string }[] }).findings.map(({ code }) => code);
const codesOf = (error: unknown) => [...String(error).matchAll(/ {2}- \S+ \[(\w+)\]/g)].map(([, code]) => code);

describe('MigrationBackups (CDK)', () => {
  test.each(badInputs)(
    'refuses $title with the codes of core and creates nothing',
    ({ facts, migration, withoutParts, codes }) => {
      const { app, backups } = cdkProgram(facts, { migration, withoutParts });
      expect.assertions(2);
      try {
        backups();
      } catch (error) {
        expect(codesIn(error)).toEqual(codes);
      }
      expect(stacksIn(app).flatMap((stack) => stack.node.children)).toEqual([]);
    },
  );

  test('refuses to stand outside of a migration', () => {
    expect(() => new MigrationBackups(new Stack(), 'Backups')).toThrow(/not inside a RegionMigration/);
  });

  test('holds no import, no export and no custom resource between the regions (DESIGN §2)', () => {
    const { source, target } = synthesized(scenarios['everything chosen']);
    for (const template of [source, target])
      expect(JSON.stringify(template.toJSON())).not.toMatch(/Fn::ImportValue|"Export":|Custom::/);
  });

  test('declares itself to its migration, after the parts', () => {
    const { orders, backups } = cdkProgram();
    const { partName } = backups();
    const plan = planOf();
    expect(partName).toBe('backups');
    expect(orders._parts).toEqual([...sampleParts(plan.migration), backupDeclaration(plan)]);
  });

  test('the source stack waits for the target stack, which has the role of its selections', () => {
    const { orders } = synthesized();
    expect(orders.sourceStack.dependencies).toContain(orders.targetStack);
    expect(orders.targetStack.dependencies).toEqual([]);
  });

  test('a selection waits for the role, for AWS Backup refuses one whose role does not exist', () => {
    const { source, target } = synthesized();
    const selections = target.findResources('AWS::Backup::BackupSelection');
    expect(Object.keys(selections).length).toBeGreaterThan(0);
    for (const { DependsOn } of Object.values(selections))
      expect(DependsOn).toEqual([expect.stringMatching(/^BackupsBackupRole[0-9A-F]{8}$/)]);
    for (const { DependsOn } of Object.values(source.findResources('AWS::Backup::BackupSelection')))
      expect(DependsOn).toBeUndefined();
  });

  test("the exports' policy waits for the reports, the first of which makes the role that it names (BAK-8)", () => {
    const [policy] = Object.values(synthesized().target.findResources('AWS::S3::BucketPolicy'));
    const reports = Object.keys(synthesized().target.findResources('AWS::Backup::ReportPlan'));
    expect(reports.length).toBe(3);
    expect(policy?.DependsOn).toEqual(expect.arrayContaining(reports));
  });

  test('a part that is protected is selected by its literal ARN in both plans of the source (BAK-3)', () => {
    const selected = Object.values(synthesized().source.findResources('AWS::Backup::BackupSelection')).map(
      ({ Properties }) => Properties.BackupSelection.Resources as string[],
    );
    expect(selected.filter((arns) => arns.includes(sourceBucketArn))).toHaveLength(2);
  });

  test('what carries all tags is selected, not what carries any (BAK-3)', () => {
    const { source } = synthesized(scenarios['a part and what carries tags']);
    const tagged = Object.values(source.findResources('AWS::Backup::BackupSelection'))
      .map(({ Properties }) => Properties.BackupSelection)
      .filter(({ Conditions }) => Conditions);
    expect(tagged.map(({ Conditions, ListOfTags }) => [Conditions, ListOfTags])).toEqual([
      [
        {
          StringEquals: [
            { ConditionKey: 'aws:ResourceTag/app', ConditionValue: 'orders' },
            { ConditionKey: 'aws:ResourceTag/tier', ConditionValue: 'web' },
          ],
        },
        undefined,
      ],
    ]);
  });

  test('the rule of restores on trial, and nothing else of EventBridge, may invoke the function (BAK-4)', () => {
    const { target } = synthesized();
    const [rule] = Object.keys(target.findResources('AWS::Events::Rule'));
    const permissions = Object.values(target.findResources('AWS::Lambda::Permission')).map(
      ({ Properties }) => Properties,
    );
    expect(permissions).toEqual([
      {
        Action: 'lambda:InvokeFunction',
        FunctionName: { Ref: expect.stringMatching(/^BackupsRuntimeFunction/) },
        Principal: 'events.amazonaws.com',
        SourceArn: { 'Fn::GetAtt': [rule, 'Arn'] },
      },
    ]);
  });

  test('roles that AWS Backup assumes are under the boundary of such roles, the function is under the other (IAM-6)', () => {
    const { target } = synthesized({}, 'REPLICATE', { boundaries: [actors, backups] });
    const roles = Object.values(target.findResources('AWS::IAM::Role')).map(({ Properties }) => Properties);
    expect(roles.map(({ RoleName, PermissionsBoundary }) => [RoleName, PermissionsBoundary])).toEqual(underBoundaries);
  });

  test('offers vaults, key, bucket and function to the rest of the program', () => {
    const { part } = synthesized();
    expect(part.sourceVault.backupVaultArn).toBe(
      'arn:aws:backup:us-west-2:111122223333:backup-vault:rl-orders-backups',
    );
    expect(part.vault.backupVaultArn).toBe('arn:aws:backup:us-east-1:111122223333:backup-vault:rl-orders-backups');
    expect(part.exportBucket.bucketName).toBe('rl-orders-backups-exports-111122223333-us-east-1');
    expect(part.runtimeFunction).toBeDefined();
  });
});

describe('MigrationBackups (Pulumi)', () => {
  test.each(badInputs)(
    'refuses $title with the codes of core and creates nothing',
    async ({ facts, migration, withoutParts, codes }) => {
      const error: unknown = await captured(facts, { migration, withoutParts }).catch((refused: unknown) => refused);
      expect(codesOf(error)).toEqual(codes);
    },
  );

  test('every child has a parent and names its region, but for what is global (DESIGN §2)', async () => {
    const { resources } = await capturedIn(scenarios['everything chosen']);
    const custom = resources.filter((one) => one.custom && one.type.startsWith('aws:'));
    expect(custom.length).toBeGreaterThan(30);
    for (const { type, inputs, parent } of custom) {
      expect(parent).toMatch(/Backups|Orders/);
      if (!type.startsWith('aws:iam/')) expect([migrationFacts.from, migrationFacts.to]).toContain(inputs.region);
    }
  });

  test('each side can stand in a stack of its own (DESIGN §2)', async () => {
    const [both, source, target] = await Promise.all([
      capturedIn(),
      capturedIn({}, 'REPLICATE', {}, { side: 'SOURCE' }),
      capturedIn({}, 'REPLICATE', {}, { side: 'TARGET' }),
    ]);
    const names = (program: typeof both) =>
      program.resources.filter(({ custom, type }) => custom && type.startsWith('aws:')).map(({ name }) => name);
    expect(names(source).every((name) => names(both).includes(name))).toBe(true);
    expect([...names(source), ...names(target)].sort()).toEqual(names(both).sort());
    expect(Object.keys(source.stackOutputs)).toEqual(['BackupsSourceVault']);
    expect(Object.keys(target.stackOutputs).sort()).toEqual([
      'BackupsExportBucket',
      'BackupsKey',
      'BackupsRuntimeFunction',
      'BackupsVault',
    ]);
  });

  test('roles that AWS Backup assumes are under the boundary of such roles, the function is under the other (IAM-6)', async () => {
    const { resources } = await capturedIn({}, 'REPLICATE', { boundaries: [actors, backups] });
    const roles = resources.filter(({ type }) => type === 'aws:iam/role:Role').map(({ inputs }) => inputs);
    expect(roles.map(({ name, permissionsBoundary }) => [name, permissionsBoundary])).toEqual(underBoundaries);
  });

  test('selections of both sides wait for the role, where one program declares both', async () => {
    const { resources } = await capturedIn();
    const selections = resources.filter(({ type }) => type === 'aws:backup/selection:Selection');
    expect(selections.length).toBeGreaterThan(3);
    for (const { dependencies } of selections)
      expect(dependencies.some((urn) => urn.endsWith('::Backups-backup-role'))).toBe(true);
  });
});
