import type { ClockPort, Log } from '@regionlift/migration/runtime';
import type { BucketRuntimeConfig } from '../../core';
import type { ActionContext } from '../context';
import { awsBucket } from './bucket';
import type { Clients } from './clients';
import { awsControl } from './control';
import { awsLedger } from './ledger';
import { awsMetrics } from './metrics';
import { awsParameters } from './parameters';

/** Everything an action works with, against AWS. */
export const awsContext = (
  config: BucketRuntimeConfig,
  clients: Clients,
  rest: { readonly clock: ClockPort; readonly log: Log; readonly request: ActionContext['request'] },
): ActionContext => ({
  ...rest,
  config,
  subject: `${config.qualifier}-${config.migration}/${config.part}`,
  source: awsBucket(clients.s3(config.source.region), config.source.bucketName, config.account),
  target: awsBucket(clients.s3(config.target.region), config.target.bucketName, config.account),
  control: awsControl(clients.control, config),
  metrics: awsMetrics(clients.cloudWatch),
  ledger: awsLedger(clients.s3(config.ledger.region), config.ledger.bucketName, config.account),
  parameters: awsParameters(clients.ssm),
});
