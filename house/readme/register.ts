import { captureInline } from '@regionlift/testkit/facts/registration/inline';
import type { Main } from './run';

/**
 * Runs a Pulumi program against an engine on the loopback interface. It has to register something of ours, and every
 * resource of AWS that lives in a region has to name it: the default region is never meant.
 */
export async function register(main: Main): Promise<void> {
  const { resources } = await captureInline(() => main(require));
  const ours = resources.filter(({ type }) => type.startsWith('regionlift-'));
  if (ours.length === 0) throw new Error('registers nothing of ours');
  const custom = resources.filter(({ custom, type }) => custom && type.startsWith('aws:'));
  if (custom.length > 0 && !custom.some(({ inputs }) => typeof inputs.region === 'string')) {
    throw new Error(`none of ${custom.length} resources names its region`);
  }
}
