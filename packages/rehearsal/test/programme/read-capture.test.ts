import { Policy } from '@pulumi/aws/iam/policy';
import { Role } from '@pulumi/aws/iam/role';
import { RolePolicy } from '@pulumi/aws/iam/rolePolicy';
import { RolePolicyAttachment } from '@pulumi/aws/iam/rolePolicyAttachment';
import { Function as LambdaFunction } from '@pulumi/aws/lambda/function';
import { Zone } from '@pulumi/aws/route53/zone';
import { StateMachine } from '@pulumi/aws/sfn/stateMachine';
import { asset, interpolate } from '@pulumi/pulumi';
import { captureInline } from '@regionlift/testkit';
import { identityOf, readCapture } from '../../src/programme';
import { account, codePath, definition, document, functionArn, part, statements, trust } from './small';

const region = 'us-east-1';

/** The small app of `small-cdk.ts`, in the other dialect. */
const small = ({ machine = true, path = codePath } = {}) =>
  captureInline(() => {
    const zone = new Zone('zone', { name: 'small.internal' });
    const role = new Role('role', { name: 'rl-small-runtime', assumeRolePolicy: JSON.stringify(trust) });
    new RolePolicy('read', {
      role: role.name,
      name: 'read',
      policy: JSON.stringify({ Statement: [document.Statement[0]] }),
    });
    const never = new Policy('never', {
      name: 'rl-small-never',
      policy: JSON.stringify({ Statement: [document.Statement[1]] }),
    });
    new RolePolicyAttachment('attached', { role: role.name, policyArn: never.arn });
    const runtime = new LambdaFunction('runtime', {
      region,
      name: 'rl-small-runtime',
      handler: 'index.handler',
      runtime: 'nodejs24.x',
      role: role.arn,
      code: new asset.FileArchive(path),
      timeout: 900,
      environment: { variables: { REGIONLIFT_PART: zone.id.apply(part) } },
    });
    if (machine) {
      new StateMachine('machine', {
        region,
        name: 'rl-small',
        roleArn: role.arn,
        definition: runtime.arn.apply((arn) => JSON.stringify(definition(arn))),
      });
    }
    return { zone: interpolate`${zone.id}` };
  });

describe('a captured Pulumi program as a programme (REH-1)', () => {
  test('is what the cloud assembly of the same app is', async () => {
    const programme = readCapture(await small(), 'PROMOTED');
    const zone = { kind: 'AWS::Route53::HostedZone', name: 'small.internal', region: 'global', account };
    expect(programme).toMatchObject({
      dialect: 'pulumi',
      phase: 'PROMOTED',
      account,
      from: 'us-west-2',
      to: region,
      machine: {
        name: 'rl-small',
        arn: `arn:aws:states:us-east-1:${account}:stateMachine:rl-small`,
      },
    });
    expect(JSON.stringify(programme.machine?.definition)).toBe(JSON.stringify(definition(functionArn)));
    expect(programme.functions).toEqual([
      {
        name: 'rl-small-runtime',
        arn: functionArn,
        region,
        roleName: 'rl-small-runtime',
        handler: 'index.handler',
        timeoutSeconds: 900,
        environment: { REGIONLIFT_PART: part(identityOf(zone, 'Id')) },
        codePath,
      },
    ]);
    expect(programme.roles['rl-small-runtime']).toHaveLength(2);
    expect(programme.roles['rl-small-runtime']).toEqual(expect.arrayContaining(statements));
  });

  test('has no machine where none is registered', async () => {
    expect('machine' in readCapture(await small({ machine: false }), 'CUT_OVER')).toBe(false);
  });

  test('has relative code below the directory of the program, and refuses code that is not there', async () => {
    const program = await small({ path: './test/programme/fixtures/code' });
    const [only] = readCapture(program, 'REPLICATE', { directory: process.cwd() }).functions;
    expect(only?.codePath).toBe(codePath);
    expect(() => readCapture(program, 'REPLICATE', { directory: '/nowhere' })).toThrow(/is not there: .*npm run build/);
  });

  test('refuses a capture of nothing', () => {
    expect(() => readCapture({ resources: [], stackOutputs: {} }, 'REPLICATE')).toThrow('the capture has no resources');
  });
});
