import { judgePolicyDocument, judgeTrustDocument, statementsIn } from '@regionlift/secure-iam/core';
import { type Scenario, scenarioNames, scenarios } from './cases';
import { synthesized } from './cdk-program';
import { registrationsOf } from './pulumi-program';

/** Every policy document of a program, by what it is attached to. */
type Documents = Record<string, unknown>;

function emittedByCdk(name: Scenario): Documents {
  const { source, target } = synthesized(scenarios[name], 'PROMOTED');
  const documents: Documents = {};
  for (const [side, template] of Object.entries({ source, target })) {
    for (const [id, { Type, Properties }] of Object.entries(template.toJSON().Resources as Resources)) {
      if (Type === 'AWS::IAM::Role') {
        documents[`trust ${Properties.RoleName}`] = Properties.AssumeRolePolicyDocument;
        documents[`role ${Properties.RoleName}`] = Properties.Policies[0].PolicyDocument;
      }
      if (Type === 'AWS::IAM::ManagedPolicy')
        documents[`policy ${Properties.ManagedPolicyName}`] = Properties.PolicyDocument;
      if (Type === 'AWS::KMS::Key') documents[`key ${side}`] = Properties.KeyPolicy;
      if (Type === 'AWS::S3::BucketPolicy')
        documents[`bucket ${bucketOf(Properties.PolicyDocument, id)}`] = Properties.PolicyDocument;
    }
  }
  return documents;
}

async function emittedByPulumi(name: Scenario): Promise<Documents> {
  const registrations = await registrationsOf(scenarios[name], 'PROMOTED');
  const roles = new Map(registrations.map(({ name: id, inputs }) => [id, inputs.name]));
  return Object.fromEntries(
    registrations.flatMap(({ type, name: id, inputs }): [string, unknown][] => {
      const parsed = (text: string): unknown => JSON.parse(text);
      if (type === 'aws:iam/role:Role') return [[`trust ${inputs.name}`, parsed(inputs.assumeRolePolicy)]];
      if (type === 'aws:iam/rolePolicy:RolePolicy')
        return [[`role ${roles.get(id.replace(/-permissions$/, ''))}`, parsed(inputs.policy)]];
      if (type === 'aws:iam/policy:Policy') return [[`policy ${inputs.name}`, parsed(inputs.policy)]];
      if (type === 'aws:kms/key:Key')
        return [[`key ${id.includes('source') ? 'source' : 'target'}`, parsed(inputs.policy)]];
      if (type === 'aws:s3/bucketPolicy:BucketPolicy')
        return [[`bucket ${bucketOf(parsed(inputs.policy), id)}`, parsed(inputs.policy)]];
      return [];
    }),
  );
}

const bucketOf = (document: unknown, id: string) => statementsIn(document)[0]?.resources[0] ?? id;

// biome-ignore lint/suspicious/noExplicitAny: properties have the shape of the template
type Resources = Record<string, { Type: string; Properties: any }>;

describe.each(scenarioNames)('documents of %s', (name) => {
  test('are the same in both dialects (PKG-3)', async () => {
    expect(await emittedByPulumi(name)).toEqual(emittedByCdk(name));
  });

  test('pass every check of statements and trust (IAM-2, S3-2)', () => {
    // The two calls without a resource carry their reason in the effect; a document has no room for it.
    const reasons = { S3CreateJob: 'no resource type', S3ListAccessPoints: 'no resource type' };
    const findings = Object.entries(emittedByCdk(name)).flatMap(([what, document]) => {
      if (what.startsWith('trust')) return judgeTrustDocument(what, document);
      return /^(role|policy)/.test(what)
        ? judgePolicyDocument(what, document, what.endsWith('-runtime') ? reasons : {})
        : [];
    });
    expect(findings).toEqual([]);
  });
});
