/** How much a resource of a statement stands for. */
export type Reach = 'EVERYTHING' | 'TYPE' | 'NAMED' | 'UNKNOWN';

/**
 * `*` and ARNs whose resource part is nothing but wildcards are everything; `role/*` is every resource of a type whose names a program
 * gives, and so could write down. Types whose ids AWS gives (network interfaces, snapshots, jobs) cannot be named before they exist.
 */
export function reachOf(resource: string): Reach {
  if (/^[*?]+$/.test(resource)) return 'EVERYTHING';
  if (resource.includes('unresolved:')) return 'UNKNOWN';
  if (!/^arn:/.test(resource)) return 'NAMED';
  const part = resource.split(':').slice(5).join(':');
  if (/^[*?/:]*$/.test(part) || /^arn:[^:]*:[^:]*:[^:]*:[^:]*$/.test(resource)) return 'EVERYTHING';
  const type = /^([\w-]+)[/:][*?/:]+$/.exec(part)?.[1];
  return type !== undefined && NAMED_BY_PROGRAMS.has(type) && !/^arn:[^:]*:s3:::/.test(resource) ? 'TYPE' : 'NAMED';
}

/** Source of the types: Service Authorization Reference. A key has no name, but an alias that a condition can ask for. */
const NAMED_BY_PROGRAMS: ReadonlySet<string> = new Set([
  'alarm',
  'alias',
  'autoScalingGroup',
  'backup-vault',
  'cluster',
  'cluster-snapshot',
  'db',
  'event-bus',
  'file-system',
  'function',
  'group',
  'hostedzone',
  'instance-profile',
  'key',
  'loadbalancer',
  'log-group',
  'parameter',
  'policy',
  'project',
  'repository',
  'role',
  'rule',
  'secret',
  'stack',
  'stateMachine',
  'table',
  'targetgroup',
  'user',
]);
