import { type Alarm, alarmsOf, fail, isOf, pass, textsIn, unknown } from '../../ask';
import type { Answer, Check, Lookup, Program, ResourceFact } from '../../model';

/** What has to be watched, and by which metric. */
export interface Watch extends Pick<Check, 'code' | 'severity' | 'title' | 'rationale' | 'source' | 'serves'> {
  /** What the program has to watch. */
  readonly of: (program: Program) => readonly ResourceFact[];
  readonly namespace: RegExp;
  /** Any one of them does. */
  readonly metrics: readonly string[];
  /** Dimensions any one of which names the resource. */
  readonly dimensions: readonly string[];
  /** Whether the alarm may be in any region: the metric is where the data goes to. @default false */
  readonly anywhere?: boolean;
}

/** The check that every such resource has an alarm on one of the metrics, in the region where its metrics are. */
export const alarmOn = ({ of, namespace, metrics, dimensions, anywhere = false, ...check }: Watch): Check => ({
  ...check,
  area: 'A6',
  remediation: `Add an alarm on ${metrics.join(' or ')} with the dimension ${dimensions.join(' or ')}.`,
  judge: (program) => {
    const resources = of(program);
    if (resources.length === 0) return [];
    const candidates = byName(alarmsOf(program), metrics);
    return resources.map((resource) =>
      answerFor(resource, candidates(resource.name), { namespace, metrics, dimensions, anywhere }),
    );
  },
});

type Wanted = Required<Pick<Watch, 'namespace' | 'metrics' | 'dimensions' | 'anywhere'>>;

function answerFor(resource: ResourceFact, alarms: readonly Alarm[], wanted: Wanted): Answer {
  const near = alarms.filter((alarm) => wanted.anywhere || alarm.resource.region === resource.region);
  const told = {
    property: 'alarm',
    allowed: `an alarm on ${wanted.metrics.join(' or ')}`,
    remedy: `add an alarm on ${wanted.metrics.join(' or ')} in ${resource.region}`,
  };
  const opinions = near.map((alarm) => ({ alarm, watches: watches(alarm, resource, wanted) }));
  const found = opinions.find((one) => one.watches === true);
  if (found !== undefined) return pass(resource, { ...told, found: found.alarm.resource.name });
  return opinions.some((one) => one.watches === undefined)
    ? unknown(resource, { ...told, found: 'an alarm whose metric is not known' })
    : fail(resource, { ...told, found: 'no such alarm' });
}

/** Alarms on these metrics, or on what is not known, that say a name in their dimensions: a program may have thousands. */
function byName(alarms: readonly Alarm[], wanted: readonly string[]): (name: string) => readonly Alarm[] {
  const index = new Map<string, Set<Alarm>>();
  const note = (name: string, alarm: Alarm) => index.set(name, (index.get(name) ?? new Set()).add(alarm));
  for (const alarm of alarms)
    for (const { name, dimensions } of alarm.metrics)
      if (fits(name, (text) => wanted.includes(text)) !== false)
        for (const text of textsIn(dimensions)) {
          if (text.includes('unresolved:')) note(OPEN, alarm);
          for (const one of [text, ...text.split(/[/:]/), /^\w[\w.]*\(\S+ \S+ (.+)\)$/.exec(text)?.[1] ?? text])
            note(one, alarm);
        }
  return (name) => [...new Set([...(index.get(name) ?? []), ...(index.get(OPEN) ?? [])])];
}

/** Under which stands what may be of anything. */
const OPEN = 'unresolved:';

/** Undefined where the metric is one of those, or may be, and what it is of is not known. */
function watches({ metrics }: Alarm, resource: ResourceFact, wanted: Wanted): boolean | undefined {
  const opinions = metrics.flatMap(({ namespace, name, dimensions }) => {
    const isOurs = fits(namespace, (text) => wanted.namespace.test(text));
    const isOne = fits(name, (text) => wanted.metrics.includes(text));
    if (isOurs === false || isOne === false) return [false];
    const isIts = wanted.dimensions.map((dimension) => isOf(resource, dimensions, dimension));
    if (isIts.includes(true)) return [isOurs === undefined || isOne === undefined ? undefined : true];
    const unclear = typeof dimensions === 'string' && dimensions.includes('unresolved:');
    return [isIts.includes(undefined) || unclear ? undefined : false];
  });
  return opinions.includes(true) ? true : opinions.includes(undefined) ? undefined : false;
}

function fits(value: Lookup, test: (text: string) => boolean): boolean | undefined {
  if (typeof value !== 'string') return false;
  return value.includes('unresolved:') ? undefined : test(value);
}
