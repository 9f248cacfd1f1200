import { declared, each, fail, isUnresolved, look, pass, shown, unknown } from '../../ask';
import type { Answer, Check, Lookup, Program, ResourceFact } from '../../model';

/** A URL without authentication is called by the world, whatever the policy of the function says elsewhere. */
export const functionUrl: Check = {
  code: 'FunctionUrlOpen',
  area: 'A5',
  severity: 'HIGH',
  title: 'The URL of a function asks who calls',
  rationale: 'What a function of the migration may do, everybody may then do who finds its address.',
  remediation:
    'Set AuthType to AWS_IAM (aws.lambda.FunctionUrl: authorizationType), or put CloudFront or API Gateway in front.',
  source: 'AWS Lambda Developer Guide, "Control access to Lambda function URLs"',
  serves: ['IAM-2'],
  judge: (program) => urlsIn(program).map(answerOn),
};

interface Url {
  readonly owner: ResourceFact;
  readonly property: string;
  readonly value: Lookup;
}

/** Resources of their own in both dialects, and a property in SAM. */
const urlsIn = (program: Program): readonly Url[] => [
  ...declared(program, 'AWS::Lambda::Url').map((owner) => urlOf(owner, 'AuthType')),
  ...declared(program, 'aws:lambda/functionUrl:FunctionUrl').map((owner) => urlOf(owner, 'authorizationType')),
  ...declared(program, 'AWS::Serverless::Function')
    .filter(({ properties }) => look(properties, 'FunctionUrlConfig') !== undefined)
    .map((owner) => urlOf(owner, 'FunctionUrlConfig', 'AuthType')),
];

const urlOf = (owner: ResourceFact, ...path: readonly string[]): Url => ({
  owner,
  property: path.join('.'),
  value: look(owner.properties, ...path),
});

function answerOn({ owner, property, value }: Url): Answer {
  const told = { property, found: shown(value), allowed: 'AWS_IAM' };
  if (each(value).some(isUnresolved)) return unknown(owner, { ...told, remedy: 'judge the deployed state' });
  return value === 'AWS_IAM' ? pass(owner, told) : fail(owner, { ...told, remedy: 'set it to AWS_IAM' });
}
