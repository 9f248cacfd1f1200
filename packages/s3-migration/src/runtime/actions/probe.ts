import { byFindings, judgeProbe, type Outcome, type ProbeFacts, parameterWrites } from '../../core';
import type { ActionContext } from '../context';
import { accessPointArn } from './endpoint';

/** Reads endpoint and target after the flip and judges them. Reads only: it puts no object into anybody's bucket. */
export async function probe(context: ActionContext): Promise<Outcome> {
  const { config, subject, target } = context;
  const [endpoint, { access }] = await Promise.all([readEndpoint(context), target.find()]);
  // A bucket that is not there is a finding; asking it for its rules would be an error.
  const replication = access === 'FOUND' ? await target.replication() : undefined;
  const facts = { endpoint, target: { access, ...(replication === undefined ? {} : { replication }) } };
  return byFindings(judgeProbe(subject, config, facts), { endpoint, target: access });
}

async function readEndpoint(context: ActionContext): Promise<ProbeFacts['endpoint']> {
  const { config, control, parameters } = context;
  if (config.endpoint.flip === 'MULTI_REGION_ACCESS_POINT')
    return { routes: await control.routes(await accessPointArn(context)) };
  const read = await Promise.all(
    parameterWrites(config, 'TARGET').map(
      async ({ region, name }) => [region, await parameters.read(region, name)] as const,
    ),
  );
  return { parameters: Object.fromEntries(read) };
}
