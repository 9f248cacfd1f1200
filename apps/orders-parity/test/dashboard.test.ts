import { type Facts, factsOfApp } from '@regionlift/testkit';
import { dashboardBodyIn, renderDashboard } from '@regionlift/testkit/dashboard';
import { App } from 'aws-cdk-lib';
import { notDrawn } from '../../../packages/observability/test/comparison/compared';
import { ordersMigration } from '../../orders-cdk/src/orders';
import { account, type Phase } from './intended';

/** The bodies of the dashboards of the workload in a phase. */
function bodiesIn(phase: Phase) {
  const app = new App();
  ordersMigration(app, { account, phase });
  const facts: Facts = factsOfApp(app);
  return facts.resources.filter(({ kind }) => kind === 'AWS::CloudWatch::Dashboard').map(dashboardBodyIn);
}

/** What the workload is made of, in the words of the comparison. */
const kinds = [
  'S3 bucket',
  'Auto Scaling group',
  'EC2 instances',
  'Application Load Balancer (of an ECS service)',
  'RDS instance',
  'Step Functions',
  'Lambda function',
] as const;

it.each(['REPLICATE', 'PROMOTED', 'CUT_OVER'] as const)(
  'the dashboard draws in phase %s whatever cdk-monitoring-constructs would (OBS-1)',
  (phase) => {
    expect(notDrawn(bodiesIn(phase) as never, kinds)).toEqual([]);
  },
);

it('the dashboard is a page that can be looked at, every widget of it', () => {
  const [body] = bodiesIn('PROMOTED');
  if (body === undefined) throw new TypeError('no dashboard');
  const page = renderDashboard(body, { title: 'rl-orders-ops', from: 'us-west-2', to: 'us-east-1' });
  expect(page.match(/<section /g)?.length ?? 0).toBe(body.widgets.length);
});
