import { fail, pass, unknown } from '../../ask';
import type { Check, Program, ResourceFact } from '../../model';
import { shownOn } from './dashboard-body';
import { balancers, clusters, databases, fleets, machines, replicating } from './subjects';

/** Every kind of workload has metrics of its own. */
export const dashboardKinds: Check = {
  code: 'DashboardLacksWorkload',
  area: 'A6',
  severity: 'LOW',
  title: 'The dashboards show metrics of every kind of workload',
  rationale: 'Whoever decides to go on must see replication, databases and what serves clients.',
  remediation: 'Add a widget with metrics of the namespace.',
  source: 'CloudWatch User Guide, "AWS services that publish CloudWatch metrics"',
  serves: ['OBS-1'],
  judge: (program) => {
    const { dashboards, namespaces, isOpen } = shownOn(program);
    if (dashboards.length === 0) return [];
    return KINDS.filter(({ of }) => of(program).length > 0).map(({ namespace }) => {
      const told = {
        property: `metrics of ${namespace.join(' or ')}`,
        allowed: 'at least one widget',
        remedy: `add a widget with metrics of ${namespace.join(' or ')}`,
      };
      const found = namespace.find((one) => namespaces.has(one));
      if (found !== undefined) return pass(program.title, { ...told, found });
      return isOpen
        ? unknown(program.title, { ...told, found: 'a dashboard that cannot be read' })
        : fail(program.title, { ...told, found: 'none' });
    });
  },
};

const KINDS: readonly {
  readonly namespace: readonly string[];
  readonly of: (program: Program) => readonly ResourceFact[];
}[] = [
  { namespace: ['AWS/S3'], of: replicating },
  { namespace: ['AWS/RDS'], of: (program) => [...databases(program), ...clusters(program)] },
  { namespace: ['AWS/ApplicationELB', 'AWS/NetworkELB'], of: balancers },
  { namespace: ['AWS/AutoScaling', 'AWS/EC2'], of: fleets },
  { namespace: ['AWS/States'], of: machines },
];
