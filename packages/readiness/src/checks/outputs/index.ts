import type { Check } from '../../model';
import { addresses } from './addresses';
import { balancers } from './balancers';
import { buckets } from './buckets';
import { dashboards } from './dashboards';
import { databases } from './databases';
import { fleets } from './fleets';
import { keys } from './keys';
import { machines } from './machines';
import { noSecret } from './no-secret';
import { unique } from './unique';

/** Checks of outputs (A8). */
export const outputChecks: readonly Check[] = [
  addresses,
  balancers,
  buckets,
  dashboards,
  databases,
  fleets,
  keys,
  machines,
  noSecret,
  unique,
];
