import { ReadinessChecks } from '@regionlift/readiness/cdk';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { acknowledgementsOf } from './acknowledgements';
import { ordersMigration } from './orders';

const app = new App();
const migration = ordersMigration(app, {
  account: app.node.getContext('account'),
  phase: app.node.getContext('phase'),
});

Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
// In FINALISED nothing is left to be moved.
if (app.node.getContext('phase') !== 'FINALISED') Validations.of(app).addPlugins(new ReadinessChecks());
Validations.of(migration).acknowledge(...acknowledgementsOf(migration));
