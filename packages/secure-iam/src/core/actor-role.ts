import {
  arns,
  type Check,
  composeName,
  type Effect,
  type Finding,
  fail,
  isDeferred,
  judgeAll,
  type Maybe,
  type MigrationPlan,
  namesFit,
  type Phase,
  type Planned,
  pass,
  phases,
  planUnlessFailed,
  show,
} from '@regionlift/migration/core';
import { beyondBoundary } from './beyond-boundary';
import type { BoundaryFacts } from './boundary';
import { policyBudgets, sizeOf } from './budget';
import { plainValuesNeeded } from './plain-values';
import { judgeEffects } from './policy-checks';
import { documentOf, type PolicyDocument, type RolePolicy } from './policy-document';
import { splitDocument } from './split';
import type { Statement } from './statement';
import { statementsOf } from './statements';
import { type Trust, trustDocumentOf, trustStatement } from './trust';
import { trustChecks } from './trust-checks';

/** Permissions that an actor has in some phases. */
export interface PhaseGrant {
  readonly effects: readonly Effect[];
  /** @default every phase before FINALISED */
  readonly phases?: readonly Phase[];
}

/** What a user, or another library, says of one actor. */
export interface ActorRoleFacts {
  /** Who acts, kebab-case: `forward-replication`; one word for an actor without a part. */
  readonly actor: Maybe<string>;
  /** Slug of the part that it acts for; absent for an actor of the whole migration. */
  readonly part?: string;
  /** One sentence. */
  readonly description: string;
  readonly trust: Trust;
  readonly grants: readonly PhaseGrant[];
  /** Hours, 1 to 12. @default 1 */
  readonly maxSessionHours?: Maybe<number>;
  /** How many managed policies the shell attaches besides: the guard. @default 0 */
  readonly attachedPolicies?: number;
  /** The boundary that the role is put under: what it would cut is refused. @default - none */
  readonly boundary?: BoundaryFacts;
  /** The texts that names, trust and permissions are composed of, as the user gave them: a deferred one is refused. */
  readonly given?: readonly Maybe<unknown>[];
}

/** A role as both shells render it. */
export interface ActorRolePlan {
  /** Whether the actor has anything to do in this phase. A role that has not is not declared. */
  readonly exists: boolean;
  readonly name: string;
  readonly arn: string;
  readonly description: string;
  readonly maxSessionSeconds: number;
  readonly trust: PolicyDocument;
  /** The permissions, where they fit into the role. */
  readonly inline?: RolePolicy;
  /** The permissions in managed policies, where they do not. */
  readonly managed: readonly RolePolicy[];
  readonly tags: Readonly<Record<string, string>>;
}

/** Phases in which an actor acts when its grant does not say. */
export const actingPhases: readonly Phase[] = phases.filter((phase) => phase !== 'FINALISED');

/** The effects that an actor has in a phase. */
export const effectsIn = (grants: readonly PhaseGrant[], phase: Phase): Effect[] =>
  grants.filter((grant) => (grant.phases ?? actingPhases).includes(phase)).flatMap(({ effects }) => effects);

/**
 * Plans the role of one actor in the migration's phase (IAM-1). The role keeps its name over the phases, so that nothing
 * that names it has to change; what it may do changes with the phase, and where it may do nothing it does not exist.
 */
export function planActorRole(
  subject: string,
  migration: MigrationPlan,
  facts: ActorRoleFacts,
): Planned<ActorRolePlan> {
  const deferred = plainValuesNeeded(subject, facts.given);
  if (deferred.length > 0) return { accepted: false, findings: deferred };
  const base = composeName(
    migration,
    'ROLE',
    facts.part ?? String(facts.actor),
    facts.part && String(facts.actor),
  ).value;
  const statements = statementsOf(effectsIn(facts.grants, migration.phase));
  const permissions = permissionsOf(
    subject,
    base,
    statements,
    policyBudgets.MANAGED_POLICIES_PER_ROLE - (facts.attachedPolicies ?? 0),
  );
  const findings = [
    ...judgeAll(subject, { ...facts, base }, actorChecks),
    ...judgeAll(`${subject}/trust`, trustStatement(facts.trust), trustChecks),
    // Every phase is judged now: a finding that shows up at cutover shows up too late.
    ...judgeEffects(
      subject,
      facts.grants.flatMap(({ effects }) => effects),
    ),
    ...permissions.findings,
    ...beyondBoundary(
      subject,
      migration,
      facts.boundary,
      facts.grants.map((grant) => ({ effects: grant.effects, phases: grant.phases ?? actingPhases })),
    ),
  ];
  return planUnlessFailed(findings, () => ({
    exists: statements.length > 0,
    name: base,
    arn: arns.role(migration, base),
    description: facts.description,
    maxSessionSeconds: Number(facts.maxSessionHours ?? 1) * 3600,
    trust: trustDocumentOf(facts.trust),
    ...permissions.policies,
    tags: migration.tags,
  }));
}

/** Permissions stay inside of the role as long as they fit: they come and go with it. */
function permissionsOf(subject: string, base: string, statements: readonly Statement[], most: number) {
  if (sizeOf(statements) <= policyBudgets.ROLE_INLINE) {
    const inline = statements.length > 0 ? { inline: { name: 'permissions', document: documentOf(statements) } } : {};
    return { policies: { ...inline, managed: [] as RolePolicy[] }, findings: [] as Finding[] };
  }
  const { documents, findings } = splitDocument(subject, statements);
  const managed = documents.map((document, index) => ({
    name: `${base}-${index + 1}`,
    document: documentOf(document),
  }));
  return {
    policies: { managed },
    findings:
      documents.length <= most ? [...findings] : [...findings, tooManyPolicies(subject, documents.length, most)],
  };
}

const actorChecks: readonly Check<ActorRoleFacts & { readonly base: string }>[] = [
  {
    code: 'InvalidActorName',
    asks: "the actor's name is kebab-case, one word where no part precedes it: so no two actors share a role's name",
    property: 'actor',
    serves: ['IAM-1'],
    judge: ({ actor, part }) =>
      typeof actor === 'string' && (part ? /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/ : /^[a-z][a-z0-9]*$/).test(actor)
        ? pass
        : fail(
            show(actor),
            part ? 'lower-case words joined by hyphens' : 'one lower-case word, or a part',
            'rename the actor: the role is named after it',
          ),
  },
  namesFit('actor', ({ base }) => [{ kind: 'ROLE', value: base }]),
  {
    code: 'InvalidMaxSession',
    asks: 'a session lasts between one and twelve hours (IAM API Reference, CreateRole, MaxSessionDuration)',
    property: 'maxSessionHours',
    serves: ['IAM-1'],
    judge: ({ maxSessionHours = 1 }) =>
      !isDeferred(maxSessionHours) && Number.isInteger(maxSessionHours) && maxSessionHours >= 1 && maxSessionHours <= 12
        ? pass
        : fail(show(maxSessionHours), 'a whole number of hours from 1 to 12', 'set the longest session'),
  },
  {
    code: 'InvalidDescription',
    asks: 'the description fits IAM (at most 1,000 characters of Latin-1)',
    property: 'description',
    serves: ['IAM-1'],
    judge: ({ description }) =>
      /^[\t\n\r\x20-\x7e\xa1-\xff]{1,1000}$/.test(description)
        ? pass
        : fail(`${description.length} characters`, '1 to 1,000 characters of Latin-1', 'shorten the description'),
  },
  {
    code: 'TrustPolicyTooLarge',
    asks: 'the trust policy fits the default quota',
    property: 'trust',
    serves: ['IAM-5'],
    judge: ({ trust }) => {
      const size = sizeOf([trustStatement(trust)]);
      return size <= policyBudgets.TRUST_POLICY
        ? pass
        : fail(`${size} characters`, `at most ${policyBudgets.TRUST_POLICY}`, 'name fewer sources, or several roles');
    },
  },
];

const tooManyPolicies = (subject: string, found: number, most: number): Finding => ({
  code: 'TooManyPolicies',
  verdict: 'fail',
  subject,
  property: 'grants',
  found: `${found} managed policies`,
  allowed: `at most ${most} on one role besides those attached already`,
  remedy: 'give the actor fewer resources, or several actors',
});
