import type { Phase } from '@regionlift/migration/core';
import type { Program } from '@regionlift/testkit';
import type { Template } from 'aws-cdk-lib/assertions';
import { phases, type Scenario, scenarioNames, scenarios } from './cases';
import { synthesized } from './cdk-program';
import { capturedIn } from './pulumi-program';

/** Types that hold data, or that data cannot be read without. */
const stateful = [
  'AWS::Backup::BackupVault',
  'AWS::S3::Bucket',
  'AWS::KMS::Key',
  'AWS::KMS::Alias',
  'AWS::Logs::LogGroup',
];
const statefulTokens = [
  'aws:backup/vault:Vault',
  'aws:s3/bucket:Bucket',
  'aws:kms/key:Key',
  'aws:kms/alias:Alias',
  'aws:cloudwatch/logGroup:LogGroup',
];

/** Properties whose change replaces the resource. Source: CloudFormation Template Reference, "Update requires". */
const createOnly = [
  'BackupVaultName',
  'EncryptionKeyArn',
  'BucketName',
  'AliasName',
  'LogGroupName',
  'bucket',
  'name',
  'kmsKeyArn',
  'region',
];

const resourcesOf = (template: Template) =>
  Object.entries(
    template.toJSON().Resources as Record<
      string,
      { Type: string; Properties: Record<string, unknown>; DeletionPolicy?: string; UpdateReplacePolicy?: string }
    >,
  );

const pinned = (template: Template) =>
  resourcesOf(template)
    .filter(([, { Type }]) => stateful.includes(Type))
    .map(([id, { Type, Properties }]) => [id, Type, only(Properties)]);

const only = (properties: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => createOnly.includes(key)));

const statefulIn = ({ resources }: Program) => resources.filter(({ type }) => statefulTokens.includes(type));

const pinnedIn = (program: Program) =>
  statefulIn(program)
    .map(({ type, name, parent, inputs }) => [type, name, parent?.split('::').at(-1), only(inputs)])
    .sort();

describe.each(scenarioNames)('phases of %s', (name: Scenario) => {
  test('nothing stateful appears, disappears or is replaced (CDK)', () => {
    const at = (phase: Phase) => {
      const { source, target } = synthesized(scenarios[name], phase);
      return [...pinned(source), ...pinned(target)];
    };
    const first = at('REPLICATE');
    for (const phase of phases) expect(at(phase)).toEqual(first);
  });

  test('nothing stateful appears, disappears or is replaced (Pulumi)', async () => {
    const first = pinnedIn(await capturedIn(scenarios[name]));
    for (const phase of phases) expect(pinnedIn(await capturedIn(scenarios[name], phase))).toEqual(first);
  });
});

test('logical ids of stateful resources are a contract', () => {
  const { source, target } = synthesized();
  const ids = (template: Template) => pinned(template).map(([id]) => id);
  expect(ids(source)).toEqual(['BackupsKey1CF89EA6', 'BackupsAliasE37BA17A', 'BackupsVault63F50EE3']);
  expect(ids(target)).toEqual([
    'BackupsKey1CF89EA6',
    'BackupsAliasE37BA17A',
    'BackupsVault63F50EE3',
    'BackupsExportBucket9064EED5',
    'BackupsRuntimeLog8DB78749',
  ]);
});

test('names and parents of stateful resources are a contract, because URNs are made of them', async () => {
  expect(pinnedIn(await capturedIn()).map(([, name, parent]) => [name, parent])).toEqual([
    ['Backups-source-vault', 'Backups'],
    ['Backups-vault', 'Backups'],
    ['Backups-runtime-log', 'Backups'],
    ['Backups-key-alias', 'Backups'],
    ['Backups-source-key-alias', 'Backups'],
    ['Backups-key', 'Backups'],
    ['Backups-source-key', 'Backups'],
    ['Backups-export-bucket', 'Backups'],
  ]);
});

test('what is stateful is kept when it leaves the program, in both dialects', async () => {
  const { source, target } = synthesized();
  for (const [id, { Type, DeletionPolicy, UpdateReplacePolicy }] of [...resourcesOf(source), ...resourcesOf(target)]) {
    if (!stateful.includes(Type)) continue;
    expect([id, DeletionPolicy, UpdateReplacePolicy]).toEqual([id, 'Retain', 'Retain']);
  }
  for (const { name, protect, retainOnDelete } of statefulIn(await capturedIn()))
    expect([name, protect, retainOnDelete]).toEqual([name, true, true]);
});

test('settings of a vault are kept with it (Pulumi): a lock that went would let recovery points be deleted', async () => {
  const { resources } = await capturedIn(scenarios['a governance lock']);
  const settings = resources.filter(({ type }) => /^aws:backup\/vault(Policy|Lock)/.test(type));
  expect(settings.map(({ name, retainOnDelete }) => [name, retainOnDelete]).sort()).toEqual([
    ['Backups-source-vault-lock', true],
    ['Backups-source-vault-policy', true],
    ['Backups-vault-lock', true],
    ['Backups-vault-policy', true],
  ]);
});

test('vaults, plans and restores on trial outlive the migration; the source is no longer backed up (FINALISED)', () => {
  const { source, target } = synthesized({}, 'FINALISED');
  source.resourceCountIs('AWS::Backup::BackupVault', 1);
  source.resourceCountIs('AWS::Backup::BackupPlan', 0);
  target.resourceCountIs('AWS::Backup::BackupVault', 1);
  target.resourceCountIs('AWS::Backup::BackupPlan', 2);
  target.resourceCountIs('AWS::Backup::RestoreTestingPlan', 1);
  target.resourceCountIs('AWS::Lambda::Function', 1);
});

test('without restores on trial the function, its role and its rule are gone in FINALISED, in both dialects', async () => {
  const facts = scenarios['nothing that AWS would restore or report'];
  const { target, part } = synthesized(facts, 'FINALISED');
  for (const type of ['AWS::Lambda::Function', 'AWS::Lambda::Permission', 'AWS::Events::Rule'])
    target.resourceCountIs(type, 0);
  expect(part.runtimeFunction).toBeUndefined();
  const { resources } = await capturedIn(facts, 'FINALISED');
  expect(resources.filter(({ type }) => /lambda|event|restoreTesting/i.test(type))).toEqual([]);
  expect(resources.filter(({ name }) => name.endsWith('-role')).map(({ name }) => name)).toEqual([
    'Backups-backup-role',
  ]);
});
