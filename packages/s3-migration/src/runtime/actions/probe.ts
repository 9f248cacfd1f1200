import { type Finding, show } from '@regionlift/migration/core';
import { byFindings, endsOf, failing, type Outcome, parameterWrites, routesInForce, routesTo } from '../../core';
import type { ActionContext } from '../context';
import { accessPointArn } from './endpoint';

/**
 * Whether clients are really sent to the target, the target answers, and new objects find their way back (S3-8). Reads only:
 * it puts no object into anybody's bucket.
 *
 * Codes: EndpointNotFlipped, TargetBucketMissing, ReverseRuleMissing.
 */
export async function probe(context: ActionContext): Promise<Outcome> {
  const { config, subject, target } = context;
  const fail = failing(subject);
  const [endpoint, found, replication] = await Promise.all([
    endpointFindings(context),
    target.find(),
    target.replication(),
  ]);
  const reverse =
    replication?.Rules.some(({ ID, Status }) => ID === config.reverseRuleId && Status === 'Enabled') ?? false;
  const findings = [
    ...endpoint,
    ...(found.access === 'FOUND'
      ? []
      : [
          fail(
            'TargetBucketMissing',
            'targetBucketName',
            found.access,
            'FOUND',
            'flip the endpoint back and look at the target',
          ),
        ]),
    ...(reverse
      ? []
      : [
          fail(
            'ReverseRuleMissing',
            'targetBucketName',
            `no enabled rule ${show(config.reverseRuleId)}`,
            'the rule that brings new objects back',
            'deploy the target stack: without it a rollback loses new objects',
          ),
        ]),
  ];
  return byFindings(findings, { endpoint: config.endpoint.flip, target: found.access });
}

async function endpointFindings(context: ActionContext): Promise<readonly Finding[]> {
  const { config, control, parameters, subject } = context;
  const say = (found: string, allowed: string): Finding =>
    failing(subject)('EndpointNotFlipped', 'endpoint', found, allowed, 'run flip-endpoint again');
  if (config.endpoint.flip === 'MULTI_REGION_ACCESS_POINT') {
    const { active, passive } = endsOf(config, 'TARGET');
    const routes = await control.routes(await accessPointArn(context));
    return routesInForce(routes, routesTo(active, passive))
      ? []
      : [say(JSON.stringify(routes), `${active.bucketName} active, ${passive.bucketName} passive`)];
  }
  const read = await Promise.all(
    parameterWrites(config, 'TARGET').map(async ({ region, name, value }) => ({
      region,
      name,
      wanted: value,
      found: await parameters.read(region, name),
    })),
  );
  return read
    .filter(({ wanted, found }) => wanted !== found)
    .map(({ region, name, wanted, found }) => say(`${name} in ${region} is ${show(found)}`, show(wanted)));
}
