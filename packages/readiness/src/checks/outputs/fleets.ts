import { fleets as groups } from '../monitoring/subjects';
import { exported } from './exported';

/** The group that is scaled before a shift, and drained after it. */
export const fleets = exported({
  code: 'FleetNotExported',
  severity: 'MEDIUM',
  title: 'The name of every Auto Scaling group is exported',
  rationale: 'Capacity is raised by the name of the group, in the minutes in which nobody looks it up.',
  source: 'CloudFormation Template Reference, AWS::AutoScaling::AutoScalingGroup (Ref)',
  serves: ['EC2-4'],
  of: groups,
});
