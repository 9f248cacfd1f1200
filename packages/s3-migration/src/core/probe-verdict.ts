import { type Finding, show } from '@regionlift/migration/core';
import { endsOf, parameterWrites } from './endpoint-flip';
import type { LiveBucket } from './live-facts';
import { failing } from './live-finding';
import { type Route, routesInForce, routesTo } from './routes';
import type { BucketRuntimeConfig } from './runtime-config';

/** What the probe read after the flip. */
export interface ProbeFacts {
  readonly target: Pick<LiveBucket, 'access' | 'replication'>;
  /** Value of the parameter in each region, or the routes of the access point. */
  readonly endpoint: { readonly parameters: Readonly<Record<string, string>> } | { readonly routes: readonly Route[] };
}

/**
 * Whether clients are really sent to the target, the target answers, and new objects find their way back (S3-8).
 *
 * Codes: EndpointNotFlipped, TargetBucketMissing, ReverseRuleMissing.
 */
export function judgeProbe(
  subject: string,
  config: BucketRuntimeConfig,
  { target, endpoint }: ProbeFacts,
): readonly Finding[] {
  const fail = failing(subject);
  const reverse =
    target.replication?.Rules.some(({ ID, Status }) => ID === config.reverseRuleId && Status === 'Enabled') ?? false;
  return [
    ...elsewhere(config, endpoint).map(({ found, wanted }) =>
      fail('EndpointNotFlipped', 'endpoint', found, wanted, 'run flip-endpoint again'),
    ),
    ...(target.access === 'FOUND'
      ? []
      : [
          fail(
            'TargetBucketMissing',
            'targetBucketName',
            target.access,
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
}

function elsewhere(
  config: BucketRuntimeConfig,
  endpoint: ProbeFacts['endpoint'],
): readonly { readonly found: string; readonly wanted: string }[] {
  if ('routes' in endpoint) {
    const { active, passive } = endsOf(config, 'TARGET');
    return routesInForce(endpoint.routes, routesTo(active, passive))
      ? []
      : [
          {
            found: JSON.stringify(endpoint.routes),
            wanted: `${active.bucketName} active, ${passive.bucketName} passive`,
          },
        ];
  }
  return parameterWrites(config, 'TARGET')
    .filter(({ region, value }) => endpoint.parameters[region] !== value)
    .map(({ region, name, value }) => ({
      found: `${name} in ${region} is ${show(endpoint.parameters[region])}`,
      wanted: show(value),
    }));
}
