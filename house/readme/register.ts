import { captureInline } from '@regionlift/testkit/facts/registration/inline';
import type { Main } from './run';

/**
 * Runs a Pulumi program against an engine on the loopback interface. It has to register something of ours, and every
 * resource of AWS has to name its region, because the default region is never meant; global services alone have none.
 */
export async function register(main: Main): Promise<void> {
  const { resources } = await captureInline(() => main(require));
  if (!resources.some(({ type }) => type.startsWith('regionlift-'))) throw new Error('registers nothing of ours');
  const unplaced = resources.filter(
    ({ type, inputs }) =>
      type.startsWith('aws:') &&
      !/^aws:(iam|route53|globalaccelerator)\//.test(type) &&
      typeof inputs.region !== 'string',
  );
  if (unplaced.length > 0) throw new Error(`no region is named by ${unplaced.map(({ name }) => name).join(', ')}`);
}
