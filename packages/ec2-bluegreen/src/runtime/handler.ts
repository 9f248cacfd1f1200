import { setTimeout } from 'node:timers/promises';
import { jsonLog, lambdaClock } from '@regionlift/migration/runtime';
import type { Context } from 'aws-lambda';
import { awsClients, type Clients } from './aws/clients';
import { awsContext } from './aws/context';
import { readConfig } from './config';
import { readRequest, runAction } from './run-action';

let clients: Clients | undefined;

/**
 * The Lambda function of a fleet part: `{ action, acknowledged? }` in, an {@link Outcome} out. What it knows of its part stands in
 * the environment variable `REGIONLIFT_PART`.
 */
export const handler = async (
  event: unknown,
  { getRemainingTimeInMillis, awsRequestId }: Pick<Context, 'getRemainingTimeInMillis' | 'awsRequestId'>,
) => {
  const config = readConfig(process.env);
  const request = readRequest(event);
  clients ??= awsClients();
  const clock = lambdaClock(getRemainingTimeInMillis, (ms) => setTimeout(ms, undefined));
  const log = jsonLog({
    part: config.part,
    migration: `${config.qualifier}-${config.migration}`,
    requestId: awsRequestId,
  });
  return runAction(awsContext(config, clients, { clock, log, request }));
};
