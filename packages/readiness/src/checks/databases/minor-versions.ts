import { heldTo, isFalse } from '../../ask';
import type { Check } from '../../model';
import { crossesRegions, instances, isPromoted } from './databases';

/** An upgrade is a restart, in the maintenance window of whoever does not know of the cutover. */
export const replicaUpgradesItself: Check = {
  code: 'ReplicaUpgradesItself',
  area: 'A4',
  severity: 'LOW',
  title: 'The copy that takes over does not upgrade itself',
  rationale:
    'Source and target stay on one version until the way back is closed, and restart when somebody decides so.',
  remediation: 'Set AutoMinorVersionUpgrade to false until the migration is finalised.',
  source: 'Amazon RDS User Guide, "Automatically upgrading the minor engine version"',
  serves: ['RDS-9'],
  judge: (program) =>
    instances(program)
      .filter((instance) => crossesRegions(instance) === true || isPromoted(instance))
      .map((instance) =>
        heldTo(instance, {
          property: 'AutoMinorVersionUpgrade',
          allowed: 'false',
          holds: isFalse,
          remedy: 'upgrade by hand while the migration runs',
        }),
      ),
};
