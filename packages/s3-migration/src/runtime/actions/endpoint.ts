import { RuntimeError } from '@regionlift/migration/runtime';
import {
  done,
  endsOf,
  type InUse,
  ledgerKeysOf,
  type Outcome,
  parameterWrites,
  refused,
  routePropagationSeconds,
  routesInForce,
  routesSettled,
  routesTo,
  running,
  strangersOf,
} from '../../core';
import type { ActionContext } from '../context';

/** Sends clients to one of the two buckets. Repeatable: what is so already is not written again. */
export const flipTo =
  (inUse: InUse) =>
  (context: ActionContext): Promise<Outcome> =>
    context.config.endpoint.flip === 'PARAMETER' ? flipParameters(context, inUse) : flipRoutes(context, inUse);

async function flipParameters({ config, parameters, log }: ActionContext, inUse: InUse): Promise<Outcome> {
  const written: string[] = [];
  for (const { region, name, value } of parameterWrites(config, inUse)) {
    if ((await parameters.read(region, name)) === value) continue;
    await parameters.write(region, name, value);
    written.push(region);
    log('INFO', 'parameter-written', { region, name, value });
  }
  return done({ inUse, written });
}

/**
 * Submits both routes in one call, so that at least one is active at all times, and answers RUNNING until they have had
 * their two minutes. The moment is remembered before the call: a crash in between makes the wait longer, never shorter.
 */
async function flipRoutes(context: ActionContext, inUse: InUse): Promise<Outcome> {
  const { config, control, ledger, clock, log } = context;
  const key = ledgerKeysOf(config.part).routes;
  const { active, passive } = endsOf(config, inUse);
  const wanted = routesTo(active, passive);
  const arn = await accessPointArn(context);
  const current = await control.routes(arn);
  const strangers = strangersOf(current, wanted);
  if (strangers.length > 0) return refused([activeStrangers(context, strangers)]);
  if (!routesInForce(current, wanted)) {
    await ledger.write(key, { inUse, submittedAt: clock.now() });
    await control.submitRoutes(arn, wanted);
    log('INFO', 'routes-submitted', { inUse, arn });
    return running({ inUse, submitted: true });
  }
  const submittedAt = await lastSubmission(context, inUse);
  if (submittedAt === undefined) await ledger.write(key, { inUse, submittedAt: clock.now() });
  return routesSettled(submittedAt, clock.now(), routePropagationSeconds)
    ? done({ inUse, submittedAt })
    : running({ inUse, submitted: false });
}

async function lastSubmission({ config, ledger }: ActionContext, inUse: InUse): Promise<number | undefined> {
  const keys = ledgerKeysOf(config.part);
  if (!(await ledger.list(keys.progress)).includes(keys.routes)) return undefined;
  const last = (await ledger.read(keys.routes)) as { readonly inUse: InUse; readonly submittedAt: number };
  return last.inUse === inUse ? last.submittedAt : undefined;
}

/** The ARN of the part's access point; raises `AccessPointMissing`. */
export async function accessPointArn({ config, control }: ActionContext): Promise<string> {
  const name = config.endpoint.accessPointName ?? '';
  const { arn } = await control.accessPoint(name);
  if (arn === undefined)
    throw new RuntimeError('AccessPointMissing', `no Multi-Region Access Point '${name}'; deploy the target stack`);
  return arn;
}

const activeStrangers = ({ subject }: ActionContext, strangers: readonly string[]) => ({
  code: 'AccessPointBucketsDiffer',
  verdict: 'fail' as const,
  subject,
  property: 'endpointFlip',
  found: `active routes to ${strangers.join(', ')}`,
  allowed: 'routes to the source and the target only',
  remedy: 'use an access point of these two buckets',
});
