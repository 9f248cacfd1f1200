import type { Rule } from '../../ruling';
import { databaseClusterRules } from './database-cluster';
import { databaseInstanceRules } from './database-instance';
import { keyRules, volumeRules } from './refused';
import { tableRules } from './table';

/** Rules of handlers and services, by type and property, where the schema alone is wrong or silent. They go before the schema. */
export const handlerRules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  'AWS::DynamoDB::Table': tableRules,
  'AWS::EC2::Volume': volumeRules,
  'AWS::KMS::Key': keyRules,
  'AWS::RDS::DBCluster': databaseClusterRules,
  'AWS::RDS::DBInstance': databaseInstanceRules,
};
