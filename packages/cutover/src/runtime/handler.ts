import { setTimeout } from 'node:timers/promises';
import { partHandler } from '@regionlift/migration/runtime';
import { awsClients } from './aws/clients';
import { awsContext } from './aws/context';
import { readConfig } from './config';
import { readRequest, runAction } from './run-action';

/**
 * The machine's own Lambda function: `{ action, mode?, execution?, … }` in, an {@link Outcome} out. What it knows of its migration
 * stands in the environment variable `REGIONLIFT_PART`.
 */
export const handler = partHandler({
  readConfig,
  readRequest,
  makeClients: () => awsClients(),
  sleep: (ms) => setTimeout(ms, undefined),
  run: (config, clients, rest) => runAction(awsContext(config, clients, rest)),
});
