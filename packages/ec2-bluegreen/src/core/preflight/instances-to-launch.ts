import { liveCapacity } from '../warm';
import type { PreflightFacts } from './facts';

/** Instances that green lacks until it is as large as blue is now. */
export const instancesToLaunch = ({ blue, green }: Pick<PreflightFacts, 'blue' | 'green'>): number =>
  Math.max(0, (blue === undefined ? 0 : liveCapacity(blue)) - (green?.inService ?? 0));
