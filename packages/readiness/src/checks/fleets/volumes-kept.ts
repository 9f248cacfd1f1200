import { isTrue, look, valueHeldTo } from '../../ask';
import type { Check } from '../../model';
import { volumesOf } from './volumes';

/** A fleet that is scaled and refreshed leaves a disk behind with every server. */
export const volumeStaysBehind: Check = {
  code: 'VolumeStaysBehind',
  area: 'A3',
  severity: 'LOW',
  title: 'Volumes go with their servers',
  rationale: 'Volumes of servers that are gone hold data that nobody looks after, in the region that is left as well.',
  remediation: 'Leave Ebs.DeleteOnTermination on.',
  source: 'Amazon EC2 User Guide, "Preserve data when an instance is terminated"',
  serves: ['EC2-6'],
  judge: (program) =>
    volumesOf(program).map(({ template, ebs, path }) =>
      valueHeldTo(template, look(ebs, 'DeleteOnTermination'), {
        property: `${path}.DeleteOnTermination`,
        allowed: 'true',
        holds: (value) => value === undefined || isTrue(value),
        remedy: 'delete volumes with their servers',
      }),
    ),
};
