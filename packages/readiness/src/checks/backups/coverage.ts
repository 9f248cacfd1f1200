import { at, each, fitsGlob, isUnresolved, ofKind, plainText, referred, standsFor } from '../../ask';
import type { Lookup, Program, ResourceFact } from '../../model';
import type { Stateful } from './stateful';
import { tagsOf } from './tags-of';

/** What a plan does for one resource. */
export interface Coverage {
  readonly selection: ResourceFact;
  /** Undefined where the plan is declared elsewhere. */
  readonly plan: ResourceFact | undefined;
  /** Undefined where it depends on what is not known before a deployment. */
  readonly isSelected: boolean | undefined;
}

/** Selections of a resource's region that select it, or may. Through what it is a copy of, those of any region. */
export function coverageOf(program: Program, stateful: Stateful): readonly Coverage[] {
  const known = read.get(stateful);
  if (known !== undefined) return known;
  const found = ofKind(program, 'AWS::Backup::BackupSelection').flatMap((selection) => {
    const isSelected = selects(selection, stateful);
    if (isSelected === false) return [];
    const plan = referred(program, at(selection.properties, 'BackupPlanId'), 'AWS::Backup::BackupPlan');
    return [{ selection, plan, isSelected }];
  });
  read.set(stateful, found);
  return found;
}

/** What is found of a resource is of its program. */
const read = new WeakMap<Stateful, readonly Coverage[]>();

/**
 * Resources are selected by ARN, or by any tag of `ListOfTags`; all conditions have to hold, and no exception.
 * Source: AWS Backup API Reference, BackupSelection.
 */
function selects(selection: ResourceFact, stateful: Stateful): boolean | undefined {
  const chosen = at(selection.properties, 'BackupSelection');
  const { resource } = stateful;
  if (isUnresolved(chosen) && typeof chosen === 'string') return undefined;
  const patterns = each(at(chosen, 'Resources'));
  const isCopy = stateful.copies.some((copy) =>
    patterns.some((pattern) => typeof pattern === 'string' && isText(pattern, copy)),
  );
  if (isCopy) return true;
  if (selection.region !== resource.region) return false;
  const isNamed = patterns.map((pattern) => names(pattern, stateful));
  const isTagged = each(at(chosen, 'ListOfTags')).map((tag) => carries(resource, tag, fits));
  const isChosen = any(patterns.length === 0 && isTagged.length === 0 ? [true] : [...isNamed, ...isTagged]);
  const isExcepted = any(each(at(chosen, 'NotResources')).map((pattern) => names(pattern, stateful)));
  const holds = all(
    OPERATORS.flatMap(([operator, test]) =>
      each(at(chosen, 'Conditions', operator)).map((condition) => carries(resource, condition, test)),
    ),
  );
  return all([isChosen, isExcepted === undefined ? undefined : !isExcepted, holds]);
}

/** By its ARN, a symbol, or a pattern of ARNs. */
function names(pattern: Lookup, { resource, kind }: Stateful): boolean | undefined {
  if (typeof pattern !== 'string') return false;
  if (pattern.includes('unresolved:')) return undefined;
  if (pattern === '*') return true;
  // A name alone may be that of another kind; a symbol says which.
  if (!pattern.startsWith('arn:')) return pattern !== resource.name && standsFor(pattern, resource);
  const [, partition = 'aws', , , account = ''] = pattern.split(':');
  const known = kind.names.map((name) => at(resource.properties, name)).find((name) => typeof name === 'string');
  const arn = kind.arn
    .replace('arn:aws:', `arn:${partition}:`)
    .replace('<region>', resource.region)
    .replace('<account>', account)
    .replace('<name>', typeof known === 'string' ? known : resource.name);
  return fitsGlob(pattern, arn);
}

const isText = (pattern: string, copy: string): boolean =>
  pattern === copy || (pattern.includes('*') && fitsGlob(pattern, copy)) || pattern.endsWith(`:${copy}`);

type Test = (value: string | undefined, wanted: string) => boolean;

const fits: Test = (value, wanted) => value === wanted;
const isLike: Test = (value, wanted) => value !== undefined && fitsGlob(wanted, value);

const OPERATORS: readonly (readonly [operator: string, test: Test])[] = [
  ['StringEquals', fits],
  ['StringLike', isLike],
  ['StringNotEquals', (value, wanted) => !fits(value, wanted)],
  ['StringNotLike', (value, wanted) => !isLike(value, wanted)],
];

/** Whether a resource has a tag as a condition has it: `aws:ResourceTag/backup`, or the key alone. */
function carries(resource: ResourceFact, condition: Lookup, test: Test): boolean | undefined {
  const [key, wanted] = [at(condition, 'ConditionKey'), at(condition, 'ConditionValue')];
  if (isUnresolved(key) || isUnresolved(wanted)) return undefined;
  const value = tagsOf(resource).get(plainText(key).replace(/^aws:ResourceTag\//, ''));
  return value?.includes('unresolved:') ? undefined : test(value, plainText(wanted));
}

const any = (those: readonly (boolean | undefined)[]): boolean | undefined =>
  those.includes(true) ? true : those.includes(undefined) ? undefined : false;

const all = (those: readonly (boolean | undefined)[]): boolean | undefined =>
  those.includes(false) ? false : those.includes(undefined) ? undefined : true;
