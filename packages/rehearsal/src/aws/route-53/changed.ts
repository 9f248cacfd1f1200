import { Refusal } from '../../contract/aws';
import { bare } from '../../lab/hosts';
import { keyOf, type RecordSet } from './zones';

/** A change of one set (API Reference, `Change`). */
export interface Change {
  readonly Action: string;
  readonly ResourceRecordSet: RecordSet;
}

/**
 * A zone after a batch, all of it or none: what exists is not created, what is deleted is told exactly as it is, a CNAME stands
 * alone (API Reference, ChangeResourceRecordSets). Raises `InvalidChangeBatch` with every problem.
 */
export function changed(records: readonly RecordSet[], changes: readonly Change[]): readonly RecordSet[] {
  const problems: string[] = [];
  let after = records;
  for (const change of changes) {
    const problem = problemOf(after, change);
    if (problem === undefined) after = applied(after, [change]);
    else problems.push(problem);
  }
  if (problems.length > 0) throw new Refusal('InvalidChangeBatch', `[${problems.join(', ')}]`);
  return after;
}

/** A zone after changes that were taken. */
export const applied = (records: readonly RecordSet[], changes: readonly Change[]): readonly RecordSet[] =>
  changes.reduce((sets, { Action, ResourceRecordSet: given }) => {
    const set = { ...given, Name: `${bare(given.Name)}.` };
    const others = sets.filter((other) => keyOf(other) !== keyOf(set));
    return Action === 'DELETE' ? others : [...others, set];
  }, records);

function problemOf(records: readonly RecordSet[], { Action, ResourceRecordSet: set }: Change): string | undefined {
  const found = records.find((other) => keyOf(other) === keyOf(set));
  const shown = `[name='${bare(set.Name)}.', type='${set.Type}']`;
  if (Action === 'DELETE') {
    if (found === undefined) return `Tried to delete resource record set ${shown} but it was not found`;
    return alike(found, { ...set, Name: found.Name })
      ? undefined
      : `Tried to delete resource record set ${shown} but the values provided do not match the current values`;
  }
  if (Action === 'CREATE' && found !== undefined)
    return `Tried to create resource record set ${shown} but it already exists`;
  return standsAlone(records, set)
    ? undefined
    : `RRSet of type ${set.Type} with DNS name ${bare(set.Name)}. is not permitted as it conflicts with other records`;
}

const standsAlone = (sets: readonly RecordSet[], { Name, Type }: RecordSet): boolean =>
  sets.every(
    (other) => bare(other.Name) !== bare(Name) || other.Type === Type || (Type !== 'CNAME' && other.Type !== 'CNAME'),
  );

/** Whether two sets are the same, whatever the order of their fields. */
export const alike = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, field]) => field !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
