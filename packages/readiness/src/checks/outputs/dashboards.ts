import { declared } from '../../ask';
import { exported } from './exported';

/** The page that is opened first. */
export const dashboards = exported({
  code: 'DashboardNotExported',
  severity: 'LOW',
  title: 'The name of the dashboard is exported',
  rationale: 'In a cutover the page is opened, not searched for.',
  source: 'CloudFormation Template Reference, AWS::CloudWatch::Dashboard (Ref)',
  serves: ['OBS-1'],
  of: (program) => declared(program, 'AWS::CloudWatch::Dashboard'),
});
