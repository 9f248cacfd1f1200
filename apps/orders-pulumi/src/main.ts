import { Config } from '@pulumi/pulumi';
import { ordersMigration } from './orders';

const config = new Config();
const migration = ordersMigration({
  account: config.require('account'),
  phase: config.require('phase'),
});

export = migration.outputs;
