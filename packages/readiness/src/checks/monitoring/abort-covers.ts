import { type Alarm, alarmsOf, fail, pass } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { composites, feeds } from './composites';
import { balancers, clusters, databases, fleets, replicating } from './subjects';

/** A signal that is deaf to the database lets a cutover go on without one. */
export const abortCovers: Check = {
  code: 'AbortAlarmDeaf',
  area: 'A6',
  severity: 'MEDIUM',
  title: 'The composite alarms hear of every kind of workload',
  rationale: 'What no abort signal covers fails while the cutover goes on.',
  remediation: 'Add an alarm of each kind to a composite alarm: replication, database, what serves clients.',
  source: 'CloudWatch User Guide, "Combining alarms"',
  serves: ['OBS-2', 'CUT-3'],
  judge: (program) => {
    if (composites(program).length === 0) return [];
    const heard = alarmsOf(program).filter(({ resource }) => composites(program).some((one) => feeds(resource, one)));
    return KINDS.filter(({ of }) => of(program).length > 0).map(({ what, namespace }) => {
      const told = {
        property: `abort signal of ${what}`,
        allowed: 'an alarm in a composite alarm',
        remedy: `add an alarm on ${what} to a composite alarm`,
      };
      const alarm = heard.find((one) => isAbout(one, namespace));
      return alarm === undefined
        ? fail(program.title, { ...told, found: 'none' })
        : pass(program.title, { ...told, found: alarm.resource.name });
    });
  },
};

interface Kind {
  readonly what: string;
  readonly of: (program: Program) => readonly ResourceFact[];
  readonly namespace: RegExp;
}

const KINDS: readonly Kind[] = [
  { what: 'replication of objects', of: replicating, namespace: /^AWS\/S3$/ },
  { what: 'databases', of: (program) => [...databases(program), ...clusters(program)], namespace: /^AWS\/RDS$/ },
  {
    what: 'what serves clients',
    of: (program) => [...balancers(program), ...fleets(program)],
    namespace: /^AWS\/(ApplicationELB|NetworkELB|AutoScaling|EC2|ELB)$/,
  },
];

const isAbout = ({ metrics }: Alarm, kind: RegExp): boolean =>
  metrics.some(({ namespace }) => typeof namespace === 'string' && kind.test(namespace));
