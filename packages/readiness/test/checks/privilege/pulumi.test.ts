import { backupChecks } from '../../../src/checks/backups';
import { privilegeChecks } from '../../../src/checks/privilege';
import type { FactValues, Program, ResourceFact } from '../../../src/model';
import { emptyProgram } from '../../sample';
import { complaints } from '../judged';

const fact = (kind: string, name: string, properties: FactValues): ResourceFact => ({
  kind,
  region: 'us-east-1',
  name,
  declared: true,
  properties,
  retention: { onDelete: true, onReplace: true, lost: [] },
  origins: [`urn:pulumi:dev::shop::${kind}::${name}`],
});

const pulumi = (...resources: readonly ResourceFact[]): Program => ({
  ...emptyProgram,
  title: 'shop',
  dialect: 'PULUMI',
  resources,
});

const everything = {
  Version: '2012-10-17',
  Statement: { Everything: { Effect: 'Allow', Action: ['*'], Resource: ['*'] } },
};

describe('types of Pulumi that no adapter reads', () => {
  it('are asked for their policies under their own spelling (IAM-2)', () => {
    const user = fact('unsupported:aws:iam/userPolicy:UserPolicy', 'all', { policy: everything, user: 'ops' });
    expect(
      complaints(privilegeChecks, pulumi(user))
        .map((text) => text.split(' ').slice(0, 2).join(' '))
        .sort(),
    ).toEqual([
      'KeyGrantToAnybody fail',
      'LongLivedCredentials fail',
      'PassRoleNotScoped fail',
      'RoleMakerWithoutBoundary fail',
      'WildcardAction fail',
      'WildcardResource fail',
    ]);
  });

  it('are refused as access keys, and as attached administrators', () => {
    const key = fact('unsupported:aws:iam/accessKey:AccessKey', 'ops', { user: 'ops' });
    const attached = fact('unsupported:aws:iam/groupPolicyAttachment:GroupPolicyAttachment', 'ops', {
      group: 'ops',
      policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    });
    expect(complaints(privilegeChecks, pulumi(key, attached))).toEqual([
      'BroadManagedPolicy fail aws:iam/groupPolicyAttachment:GroupPolicyAttachment us-east-1 ops',
      'LongLivedCredentials fail aws:iam/accessKey:AccessKey us-east-1 ops',
    ]);
  });

  it('hold data that has to be saved (BAK-2)', () => {
    const table = fact('unsupported:aws:dynamodb/table:Table', 'carts', { name: 'carts' });
    expect([...complaints(backupChecks, pulumi(table))].sort()).toEqual([
      'NoBackupPlan fail shop',
      'ResourceNotBackedUp fail aws:dynamodb/table:Table us-east-1 carts',
      'RestoreNotTested fail shop',
      'TableWithoutPointInTimeRecovery fail aws:dynamodb/table:Table us-east-1 carts',
    ]);
  });
});
