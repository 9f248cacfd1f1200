import {
  arns,
  type Check,
  type Effect,
  fail,
  judgeAll,
  type Maybe,
  type MigrationPlan,
  type Planned,
  pass,
  phases,
  planUnlessFailed,
  show,
} from '@regionlift/migration/core';
import { type ActorRolePlan, planActorRole } from './actor-role';
import type { BoundaryFacts } from './boundary';
import { bootstrapRoleArns, defaultBootstrapQualifier, judgeBootstrapQualifier } from './deploy-targets';
import { audienceOf, type CiFacts, ciChecks, issuerOf, subjectOf } from './oidc-subject';
import { plainValuesNeeded } from './plain-values';
import type { OidcTrust } from './trust';

/** What a user says of the role that deploys from CI. */
export interface DeployRoleFacts {
  readonly ci: CiFacts;
  /** ARN of an identity provider that the account has already. @default - the provider is created */
  readonly providerArn?: string;
  /** CDK bootstrap qualifier. @default 'hnb659fds' */
  readonly bootstrapQualifier?: string;
  /** What the deployment needs besides; for Pulumi, everything that it manages. */
  readonly effects?: readonly Effect[];
  /** Whether the CDK's bootstrap roles are used. @default true */
  readonly bootstrapped?: boolean;
  /** The boundary that the role is put under. @default - none */
  readonly boundary?: BoundaryFacts;
  /** The texts that trust and permissions are composed of, as the user gave them: a deferred one is refused. */
  readonly given?: readonly Maybe<unknown>[];
}

/** The deploy role, as both shells render it. */
export interface DeployRolePlan {
  readonly role: ActorRolePlan;
  readonly providerArn: string;
  /** Set when the provider is to be created: an account has at most one per issuer. */
  readonly provider?: { readonly url: string; readonly audiences: readonly string[] };
}

/**
 * Plans the role with which CI deploys (IAM-9): trusted for one repository and one branch, tag or environment, by an exact
 * subject; allowed to assume the bootstrap roles of the two regions and nothing else.
 */
export function planDeployRole(
  subject: string,
  migration: MigrationPlan,
  facts: DeployRoleFacts,
): Planned<DeployRolePlan> {
  const deferred = plainValuesNeeded(subject, facts.given);
  if (deferred.length > 0) return { accepted: false, findings: deferred };
  const issuer = issuerOf(facts.ci);
  const providerArn = facts.providerArn ?? arns.oidcProvider(migration, issuer);
  const trust: OidcTrust = {
    kind: 'OIDC',
    providerArn,
    issuer,
    audience: audienceOf(facts.ci),
    subjects: [subjectOf(facts.ci)],
  };
  const role = planActorRole(subject, migration, {
    actor: 'deploy',
    description: `Deploys the migration ${migration.migration} from ${facts.ci.repository}`,
    trust,
    boundary: facts.boundary,
    // Whoever deploys FINALISED has to be able to deploy it.
    grants: [{ effects: deployEffects(migration, facts), phases }],
  });
  const judged = { ...facts, expectedProviderArn: arns.oidcProvider(migration, issuer) };
  const findings = [
    ...judgeAll(subject, facts.ci, ciChecks),
    ...judgeAll(subject, judged, deployChecks),
    ...(role.accepted ? role.unknowns : role.findings),
  ];
  return planUnlessFailed(findings, () => ({
    role: (role as { plan: ActorRolePlan }).plan,
    providerArn,
    ...(facts.providerArn ? {} : { provider: { url: `https://${issuer}`, audiences: [audienceOf(facts.ci)] } }),
  }));
}

const deployChecks: readonly Check<DeployRoleFacts & { readonly expectedProviderArn: string }>[] = [
  {
    code: 'InvalidProviderArn',
    asks: "the identity provider is this account's, of the issuer: an account has one for each issuer",
    property: 'providerArn',
    serves: ['IAM-9'],
    judge: ({ providerArn, expectedProviderArn }) =>
      providerArn === undefined || providerArn === expectedProviderArn
        ? pass
        : fail(show(providerArn), expectedProviderArn, 'give the ARN of the provider, or its issuer'),
  },
  {
    code: 'InvalidBootstrapQualifier',
    asks: 'the bootstrap qualifier is one that `cdk bootstrap` takes',
    property: 'bootstrapQualifier',
    serves: ['IAM-9'],
    judge: ({ bootstrapQualifier = defaultBootstrapQualifier }) => judgeBootstrapQualifier(bootstrapQualifier),
  },
];

const deployEffects = (
  migration: MigrationPlan,
  { effects = [], bootstrapped = true, bootstrapQualifier }: DeployRoleFacts,
): Effect[] => [
  ...(bootstrapped
    ? [
        {
          action: 'sts:AssumeRole',
          access: 'write' as const,
          resources: bootstrapRoleArns(migration, bootstrapQualifier),
          reason: 'the CDK deploys by the roles of its bootstrap stack',
        },
      ]
    : []),
  ...effects,
];
