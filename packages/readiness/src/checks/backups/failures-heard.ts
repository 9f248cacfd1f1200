import { alarmsOf, at, each, fail, isOf, ofKind, pass, plainText, textsIn } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { vaultsIn } from './rules-of';

/** A backup that fails every night is noticed on the day it is needed. */
export const failuresHeard: Check = {
  code: 'BackupFailureUnheard',
  area: 'A7',
  severity: 'MEDIUM',
  title: 'Failed jobs of a vault are told to somebody',
  rationale: 'Without a fresh recovery point no cutover should begin.',
  remediation:
    'Add an alarm on NumberOfBackupJobsFailed of the vault, notifications with failures, or a rule for events of aws.backup.',
  source: 'AWS Backup Developer Guide, "AWS Backup metrics with CloudWatch", "Notification options with AWS Backup"',
  serves: ['BAK-7'],
  judge: (program) =>
    vaultsIn(program).map((vault) => {
      const how = alarmOf(program, vault) ?? notifications(vault) ?? ruleFor(program, vault);
      const told = { property: 'Notifications', allowed: 'an alarm, notifications or a rule', remedy: 'add an alarm' };
      return how === undefined ? fail(vault, { ...told, found: 'nothing' }) : pass(vault, { ...told, found: how });
    }),
};

const alarmOf = (program: Program, vault: ResourceFact): string | undefined =>
  alarmsOf(program).find(
    ({ resource, metrics }) =>
      resource.region === vault.region &&
      metrics.some(
        ({ namespace, name, dimensions }) =>
          namespace === 'AWS/Backup' &&
          typeof name === 'string' &&
          /JobsFailed$/.test(name) &&
          isOf(vault, dimensions, 'BackupVaultName') === true,
      ),
  )?.resource.name;

const notifications = ({ properties }: ResourceFact): string | undefined => {
  const events = each(at(properties, 'Notifications', 'BackupVaultEvents')).map(plainText);
  return events.includes('BACKUP_JOB_COMPLETED') || events.some((event) => /BACKUP_JOB_FAILED/.test(event))
    ? 'notifications of the vault'
    : undefined;
};

const ruleFor = (program: Program, vault: ResourceFact): string | undefined =>
  ofKind(program, 'AWS::Events::Rule').find(
    ({ region, properties }) =>
      region === vault.region &&
      each(at(properties, 'EventPattern', 'source')).includes('aws.backup') &&
      textsIn(at(properties, 'EventPattern')).some((text) => text === 'FAILED' || text === 'Backup Job State Change'),
  )?.name;
