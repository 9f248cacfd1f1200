import { type FleetAction, type FleetRuntimeConfig, type Outcome, shiftTo } from '../../core';
import type { ActionContext } from '../context';
import { adoptRecord } from './adopt-record';
import { canary } from './canary';
import { copyImage } from './copy-image';
import { detachBlue } from './detach-blue';
import { drainBlue } from './drain-blue';
import { lowerTtl } from './lower-ttl';
import { preflight } from './preflight';
import { refreshInstances } from './refresh-instances';
import { releaseScaling } from './release-scaling';
import { restoreRecord } from './restore-record';
import { returnToBlue } from './return-to-blue';
import { scaleGreen } from './scale-green';
import { shift } from './shift';
import { smokeTest } from './smoke-test';
import { waitHealthy } from './wait-healthy';

type Action = (context: ActionContext) => Promise<Outcome>;

const fixedActions: Readonly<Record<FleetAction, Action>> = {
  preflight,
  'copy-image': copyImage,
  'lower-ttl': lowerTtl,
  'adopt-record': adoptRecord,
  'restore-record': restoreRecord,
  'scale-green': scaleGreen,
  'wait-healthy': waitHealthy,
  'smoke-test': smokeTest,
  'return-to-blue': returnToBlue,
  'drain-blue': drainBlue,
  'detach-blue': detachBlue,
  'release-scaling': releaseScaling,
  'refresh-instances': refreshInstances,
  canary,
};

/** What carries each action out: the fixed ones, and one for each step of the part's shift. */
export const fleetActionsOf = ({
  shift: { percents },
}: Pick<FleetRuntimeConfig, 'shift'>): Readonly<Record<string, Action>> => ({
  ...fixedActions,
  ...Object.fromEntries(percents.map((percent) => [shiftTo(percent), shift(percent)])),
});
