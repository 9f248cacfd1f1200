import { phases } from '@regionlift/migration/core';
import { type CiFacts, planDeployRole, statementsIn, subjectOf } from '../../src/core';
import { migrationIn } from './migration';

const ci = (over: Partial<CiFacts> = {}): CiFacts => ({
  system: 'GITHUB',
  repository: 'acme/orders',
  branch: 'main',
  ...over,
});
const refused = (over: Partial<CiFacts>) => {
  const result = planDeployRole('Deploy', migrationIn(), { ci: ci(over) });
  return result.accepted ? [] : result.findings.map(({ code }) => code);
};

describe('the deploy role (IAM-9)', () => {
  it.each<[string, Partial<CiFacts>, string]>([
    ['a branch', {}, 'repo:acme/orders:ref:refs/heads/main'],
    ['a tag', { branch: undefined, tag: 'v1' }, 'repo:acme/orders:ref:refs/tags/v1'],
    ['an environment', { branch: undefined, environment: 'production' }, 'repo:acme/orders:environment:production'],
    [
      'an environment with a colon',
      { branch: undefined, environment: 'eu:production' },
      'repo:acme/orders:environment:eu%3Aproduction',
    ],
    [
      'immutable ids',
      { ownerId: '123456', repositoryId: '456789' },
      'repo:acme@123456/orders@456789:ref:refs/heads/main',
    ],
    [
      'a GitLab branch',
      { system: 'GITLAB', repository: 'acme/shop/orders' },
      'project_path:acme/shop/orders:ref_type:branch:ref:main',
    ],
    [
      'a GitLab tag',
      { system: 'GITLAB', branch: undefined, tag: 'v1' },
      'project_path:acme/orders:ref_type:tag:ref:v1',
    ],
  ])('writes the exact subject of %s', (_, over, expected) => {
    expect(subjectOf(ci(over))).toBe(expected);
  });

  it.each<[string, Partial<CiFacts>, string[]]>([
    ['no repository', { repository: '' }, ['InvalidRepository']],
    ['an owner without a repository', { repository: 'acme' }, ['InvalidRepository']],
    ['any repository of an owner', { repository: 'acme/*' }, ['InvalidRepository', 'OidcSubjectUnscoped']],
    ['any run', { branch: undefined }, ['OidcSubjectUnscoped']],
    ['any branch', { branch: '*' }, ['OidcSubjectUnscoped', 'OidcSubjectUnscoped']],
    ['an empty branch', { branch: '' }, ['OidcSubjectUnscoped']],
    ['a branch and a tag', { tag: 'v1' }, ['OidcSubjectUnscoped']],
    ['one id of two', { ownerId: '1' }, ['IncompleteImmutableSubject']],
    ['ids with letters', { ownerId: 'a', repositoryId: 'b' }, ['IncompleteImmutableSubject']],
    [
      'an environment in GitLab',
      { system: 'GITLAB', branch: undefined, environment: 'x' },
      ['EnvironmentNotInSubject'],
    ],
    ['a system in lower case', { system: 'github' as 'GITHUB' }, ['UnknownCiSystem']],
    ['an issuer with its scheme', { issuer: 'https://gitlab.com' }, ['InvalidIssuer']],
    ['an empty issuer', { issuer: '' }, ['InvalidIssuer']],
    ['a repository left out', { repository: undefined as unknown as string }, ['InvalidRepository']],
  ])('refuses %s', (_, over, expected) => {
    expect(refused(over)).toEqual(expected);
  });

  it.each(['*', '', 'hnb659fds/x', 'elevenchars', 5 as unknown as string])(
    'refuses the bootstrap qualifier %j',
    (bootstrapQualifier) => {
      const result = planDeployRole('Deploy', migrationIn(), { ci: ci(), bootstrapQualifier });
      expect(result.accepted ? [] : result.findings.map(({ code }) => code)).toEqual(['InvalidBootstrapQualifier']);
    },
  );

  it.each([
    '',
    'arn:aws:iam::111122223333:saml-provider/x',
    'arn:aws:iam::999999999999:oidc-provider/token.actions.githubusercontent.com',
  ])('refuses the provider %j', (providerArn) => {
    const result = planDeployRole('Deploy', migrationIn(), { ci: ci(), providerArn });
    expect(result.accepted ? [] : result.findings.map(({ code }) => code)).toContain('InvalidProviderArn');
  });

  it('may assume the bootstrap roles of the two regions and nothing else, in every phase', () => {
    for (const phase of phases) {
      const result = planDeployRole('Deploy', migrationIn(phase), { ci: ci(), bootstrapQualifier: 'acme' });
      const statements = statementsIn(result.accepted ? result.plan.role.inline?.document : undefined);
      expect(statements.map(({ actions }) => actions)).toEqual([['sts:AssumeRole']]);
      expect(statements[0]?.resources).toEqual(
        ['deploy', 'file-publishing', 'image-publishing', 'lookup'].flatMap((kind) =>
          ['us-east-1', 'us-west-2'].map(
            (region) => `arn:aws:iam::111122223333:role/cdk-acme-${kind}-role-111122223333-${region}`,
          ),
        ),
      );
    }
  });

  it('creates the provider unless the account has one', () => {
    const created = planDeployRole('Deploy', migrationIn(), { ci: ci() });
    expect(created).toMatchObject({
      plan: { provider: { url: 'https://token.actions.githubusercontent.com', audiences: ['sts.amazonaws.com'] } },
    });
    const providerArn = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
    const given = planDeployRole('Deploy', migrationIn(), { ci: ci(), providerArn });
    expect(given).toMatchObject({ plan: { providerArn } });
    expect(given.accepted && given.plan.provider).toBeUndefined();
  });
});
