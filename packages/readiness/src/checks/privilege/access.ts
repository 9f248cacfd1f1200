import { type Access, accessTable } from './access-table';

/**
 * Whether an action may change something. What is not surely a read counts as a change. An action with a wildcard changes something
 * unless its first word is a read's.
 * Source: access levels of the Service Authorization Reference.
 */
export function mayChange(action: string): boolean {
  const [service, name] = partsOf(action);
  if (/[*?]/.test(name)) return !READS.test(name.split(/[*?]/)[0] ?? '');
  if (READS.test(name)) return names(service, 'changes').has(name);
  return !names(service, 'reads').has(name);
}

/** Whether AWS can scope an action to a resource; undefined for a service that is not known here. */
export function canBeScoped(action: string): boolean | undefined {
  const [service, name] = partsOf(action);
  if (!Object.hasOwn(accessTable, service)) return undefined;
  return !names(service, 'unscoped').has(name);
}

const READS = /^(get|list|describe|head|search|query|batchget|lookup|view|simulate|filter)/;

function partsOf(action: string): [service: string, name: string] {
  const [service = '', name = '*'] = action.toLowerCase().split(':');
  return [service, name];
}

function names(service: string, which: keyof Access): ReadonlySet<string> {
  const key = `${which} ${service}`;
  const known = sets.get(key);
  if (known !== undefined) return known;
  const listed = Object.hasOwn(accessTable, service) ? (accessTable[service]?.[which] ?? '') : '';
  const made = new Set(listed.toLowerCase().split(' '));
  sets.set(key, made);
  return made;
}

const sets = new Map<string, ReadonlySet<string>>();
