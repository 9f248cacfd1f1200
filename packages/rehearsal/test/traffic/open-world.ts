import { makeAuthority } from '@regionlift/testkit/certificates';
import { cloudWatch, usageMetrics } from '../../src/aws/cloudwatch';
import { iam } from '../../src/aws/iam';
import { kms } from '../../src/aws/kms';
import { serviceQuotas } from '../../src/aws/service-quotas';
import { ssm } from '../../src/aws/ssm';
import type { AwsCall } from '../../src/contract/aws';
import type { FunctionHost } from '../../src/contract/host';
import { functionHost } from '../../src/host';
import { rehearsalClock } from '../../src/machine/rehearsal-clock';
import type { Fleets } from '../../src/traffic/open-fleets';
import { openFleets } from '../../src/traffic/open-fleets';
import { askedAgain } from '../asked-again';
import { functionName, sampleProgramme } from './sample-programme';

const toUndo: (() => Promise<void>)[] = [];

/** Ends what the tests of a file began: `afterEach(closeWorlds)`. */
export const closeWorlds = async (): Promise<void> => {
  for (const one of toUndo.splice(0).reverse()) await one();
};

/** The fleets of the sample with the shipped function of their part. No database answers; objects are kept nowhere. */
export async function openWorld(settings: { readonly random?: () => number } = {}) {
  const programme = sampleProgramme();
  const clock = rehearsalClock();
  const authority = await makeAuthority();
  const parameters = ssm(programme);
  const fleets = await openFleets({
    programme,
    clock,
    authority,
    database: () => ({
      name: 'database.orders.internal',
      ttlMs: 0,
      names: { resolve: () => undefined, staleMs: 0 },
      connect: () => undefined,
    }),
    stores: { put: () => 'version', get: () => undefined },
    bucket: () => 'orders-assets',
    blueCapacity: 2,
    published: (name) => parameters.valueOf(programme.to, name),
    moments: { startMs: 20, checkMs: 20, drainMs: 200 },
    ...settings,
  });
  toUndo.push(fleets.dispose);
  const watch = cloudWatch(programme, [...fleets.metrics, usageMetrics()]);
  const host = functionHost({
    functions: programme.functions,
    standIns: [...fleets.standIns, parameters, watch, iam(programme), kms(programme), serviceQuotas()],
    network: fleets.network,
    authorities: [authority.cert],
    clock,
  });
  toUndo.push(host.dispose);
  await fleets.ready();
  return { programme, clock, fleets, host, watch, run: runner(host, clock.skip) };
}

/** Invokes an action until it is DONE or REFUSED, ten seconds of the rehearsal's clock apart. */
const runner =
  (host: FunctionHost, skip: (ms: number) => void) =>
  (action: string, secondsApart = 15): Promise<Outcome> =>
    askedAgain(
      () => host.invoke(functionName, { action }, 30_000) as Promise<Outcome>,
      () => {
        skip(secondsApart * 1_000);
        return new Promise((resolve) => setImmediate(resolve));
      },
    );

/** What a function answers. */
export interface Outcome {
  readonly status: string;
  readonly findings: readonly { readonly code: string }[];
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** A call of a function, now. */
export const call = (operation: string, input: AwsCall['input'], rest: Partial<AwsCall> = {}): AwsCall => ({
  service: '',
  operation,
  region: 'us-east-1',
  input,
  caller: functionName,
  atMs: Date.now(),
  ...rest,
});

/** The error's name of a refused call. */
export const refusal = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'answered',
    (error: Error) => error.name,
  );

export type World = Awaited<ReturnType<typeof openWorld>>;
export type { Fleets };
