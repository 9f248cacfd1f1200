import type { FactValues, Lookup, ResourceFact } from '../model';
import { at, each, isRecord, isUnresolved } from './at';
import type { Declares } from './declares';
import { once } from './once';
import { remembered } from './remembered';

/** One statement of a policy, as it stands in a program. */
export interface Statement {
  /** The resource that has the policy. */
  readonly owner: ResourceFact;
  /** Path of the statement below the owner's properties. */
  readonly path: string;
  /** Who may assume a role; who may use a resource; what whoever has the policy may do. */
  readonly role: 'TRUST' | 'RESOURCE' | 'IDENTITY';
  readonly effect: 'Allow' | 'Deny' | 'UNKNOWN';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly notActions: readonly string[];
  readonly notResources: readonly string[];
  /** `AWS`, `Service`, `Federated` → identifiers; `*` stands below `AWS`. */
  readonly principals: Readonly<Record<string, readonly string[]>>;
  readonly excludesPrincipals: boolean;
  readonly conditions: FactValues;
  /** Whether a part of its conditions is not known before a deployment. */
  readonly isConditionOpen: boolean;
}

/**
 * Every statement of every policy of a program, wherever it stands: inline, managed, of a resource, of a trust; of types that no
 * adapter reads as well. What cannot be read is a statement whose effect is `UNKNOWN`.
 */
export const statementsOf: (program: Declares) => readonly Statement[] = remembered(({ resources }) =>
  resources.flatMap(statementsIn),
);

/** Statements of one resource's policies. A program has none of a resource that is not its own. */
export const statementsOn = (program: Declares, owner: ResourceFact): readonly Statement[] =>
  members(program).has(owner) ? statementsIn(owner) : [];

const members = remembered(({ resources }) => new Set(resources));

/** Programs that differ in one resource share the others. */
const statementsIn = once((owner: ResourceFact): readonly Statement[] => [
  ...documentsIn(owner.properties).flatMap(({ path, document }) => statementsAt(owner, path, document)),
  ...(owner.kind === 'AWS::Lambda::Function' ? permissionsOf(owner) : []),
]);

interface Found {
  readonly path: readonly string[];
  readonly document: Lookup;
}

/** Without recursion: a program may be nested as deep as it likes. */
function documentsIn(properties: FactValues): readonly Found[] {
  const found: Found[] = [];
  const open: Found[] = [{ path: [], document: properties }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, document } = next;
    const name = path.at(-1) ?? '';
    if (isRecord(document) && Object.hasOwn(document, 'Statement')) found.push(next);
    else if (typeof document === 'string' && mayBePolicy(path, name) && isUnresolved(document)) found.push(next);
    else if (typeof document === 'object' && document !== null)
      for (const [key, inner] of Object.entries(document).reverse())
        open.push({ path: [...path, key], document: inner });
  }
  return found;
}

const mayBePolicy = (path: readonly string[], name: string): boolean =>
  path.at(-2) === 'Policies' || /^(((assume)?role|key|access|resource|inline)?polic(y|ies)(document)?)$/i.test(name);

function statementsAt(owner: ResourceFact, path: readonly string[], document: Lookup): readonly Statement[] {
  const statements = at(document, 'Statement');
  const entries = isRecord(statements)
    ? Object.entries(statements)
    : each(statements ?? document).map((one, index): [string, Lookup] => [String(index), one]);
  return entries.map(([key, statement]) => {
    const list = (element: string) => each(at(statement, element)).map(textOf);
    const excludesPrincipals = at(statement, 'NotPrincipal') !== undefined;
    const principals = principalsIn(at(statement, 'Principal'));
    const isTrust = path.some((part) => /^assumerolepolicy/i.test(part));
    const isForResource =
      excludesPrincipals || Object.keys(principals).length > 0 || !GIVES_TO_IDENTITIES.test(owner.kind);
    return {
      owner,
      path: [...path, 'Statement', key].join('.'),
      role: isTrust ? 'TRUST' : isForResource ? 'RESOURCE' : 'IDENTITY',
      effect: effectOf(statement),
      actions: list('Action'),
      resources: list('Resource'),
      notActions: list('NotAction'),
      notResources: list('NotResource'),
      principals,
      excludesPrincipals,
      conditions: conditionsIn(at(statement, 'Condition')),
      isConditionOpen: isUnresolved(at(statement, 'Condition')),
    };
  });
}

/** Types whose policies say what an identity may do; of all others they say who may use the resource. */
const GIVES_TO_IDENTITIES = /(AWS::(IAM|IoT|Organizations|SSO|Serverless)::|aws:(iam|iot|organizations|ssoadmin)\/)/;

const conditionsIn = (value: Lookup): FactValues => (isRecord(value) ? value : {});

/** Permissions of a function are statements of its policy (Lambda API Reference, AddPermission). */
const permissionsOf = (owner: ResourceFact): readonly Statement[] =>
  Object.entries(at(owner.properties, 'Permissions') ?? {}).flatMap(([key, permission]: [string, Lookup]) =>
    statementsAt(owner, ['Permissions', key], {
      Statement: [
        {
          Effect: 'Allow',
          Action: at(permission, 'Action') ?? null,
          Principal: principalOf(at(permission, 'Principal')),
          Resource: '*',
          ...sourceOf(permission),
        },
      ],
    }),
  );

/** Who is named as the source of a call; without one there is no condition. */
function sourceOf(permission: Lookup): FactValues {
  const named = Object.entries(SOURCES).flatMap(([property, key]) => {
    const value = at(permission, property);
    return value === undefined ? [] : [[key, value]];
  });
  return named.length === 0 ? {} : { Condition: { StringEquals: Object.fromEntries(named) } };
}

const SOURCES = {
  SourceAccount: 'aws:SourceAccount',
  SourceArn: 'aws:SourceArn',
  PrincipalOrgID: 'aws:PrincipalOrgID',
  EventSourceToken: 'lambda:EventSourceToken',
};

const principalOf = (value: Lookup): FactValues =>
  typeof value === 'string' && /^[\w.-]+\.amazonaws\.com(\.cn)?$/.test(value)
    ? { Service: [value] }
    : { AWS: each(value).map(textOf) };

function effectOf(statement: Lookup): Statement['effect'] {
  if (!isRecord(statement)) return 'UNKNOWN';
  const effect = at(statement, 'Effect');
  const asks = at(statement, 'Action') !== undefined || at(statement, 'NotAction') !== undefined;
  return asks && (effect === 'Allow' || effect === 'Deny') ? effect : 'UNKNOWN';
}

function principalsIn(value: Lookup): Statement['principals'] {
  if (value === undefined) return {};
  if (!isRecord(value)) return { AWS: each(value).map(textOf) };
  return Object.fromEntries(Object.entries(value).map(([type, who]) => [type, each(who).map(textOf)]));
}

/** What is no text is known to nobody. */
const textOf = (value: Lookup): string => (typeof value === 'string' ? value : `unresolved:${JSON.stringify(value)}`);
