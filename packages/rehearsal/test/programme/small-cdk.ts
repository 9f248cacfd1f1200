import { App, Stack } from 'aws-cdk-lib';
import { CfnManagedPolicy, CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnHostedZone } from 'aws-cdk-lib/aws-route53';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { account, codePath, definition, document, part, trust } from './small';

/** What of the small app is left out or done otherwise. */
export interface SmallOptions {
  readonly machines?: number;
  /** As text, as an object, or with the function's ARN as a substitution. */
  readonly written?: 'text' | 'object' | 'substituted';
  /** Called in place of the function that is declared. */
  readonly called?: string;
  readonly tellsEnds?: boolean;
}

/** One function, its role, a zone that it is told of, a state machine. Returns the directory of the cloud assembly. */
export function smallAssembly(options: SmallOptions = {}): string {
  const { machines = 1, written = 'text', tellsEnds = true } = options;
  const app = new App();
  const stack = new Stack(app, 'Small', { env: { account, region: 'us-east-1' } });
  const zone = new CfnHostedZone(stack, 'Zone', { name: 'small.internal' });
  const role = new CfnRole(stack, 'Role', {
    roleName: 'rl-small-runtime',
    assumeRolePolicyDocument: trust,
    policies: [{ policyName: 'read', policyDocument: { Version: '2012-10-17', Statement: [document.Statement[0]] } }],
  });
  new CfnManagedPolicy(stack, 'Policy', {
    managedPolicyName: 'rl-small-never',
    policyDocument: { Version: '2012-10-17', Statement: [document.Statement[1]] },
    roles: [role.ref],
  });
  const asset = new Asset(stack, 'Code', { path: codePath });
  const runtime = new CfnFunction(stack, 'Function', {
    functionName: 'rl-small-runtime',
    handler: 'index.handler',
    runtime: 'nodejs24.x',
    role: role.attrArn,
    code: { s3Bucket: asset.s3BucketName, s3Key: asset.s3ObjectKey },
    timeout: 900,
    environment: { variables: tellsEnds ? { REGIONLIFT_PART: part(zone.ref) } : {} },
  });
  for (let index = 0; index < machines; index += 1) {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is CloudFormation's
    const called = written === 'substituted' ? '${Runtime}' : (options.called ?? runtime.attrArn);
    new CfnStateMachine(stack, `Machine${index}`, {
      stateMachineName: `rl-small${index === 0 ? '' : index}`,
      roleArn: role.attrArn,
      ...(written === 'object'
        ? { definition: definition(called) }
        : { definitionString: stack.toJsonString(definition(called)) }),
      ...(written === 'substituted' && { definitionSubstitutions: { Runtime: runtime.attrArn } }),
    });
  }
  return app.synth().directory;
}
