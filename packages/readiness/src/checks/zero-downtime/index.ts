import type { Check } from '../../model';
import { cutoverNotAbortable } from './abortable';
import { accessPointInOneRegion } from './access-point-regions';
import { cutoverUnapproved } from './approved';
import { stepUncaught } from './caught';
import { cutoverIncomplete } from './complete';
import { cutoverMissing } from './cutover';
import { stepForgetsInput } from './data-kept';
import { databaseNameFixed } from './database-name';
import { cutoverDeadEnd } from './dead-ends';
import { stepFailureIgnored } from './failures-kept';
import { cutoverUnlogged } from './logged';
import { cutoverInLostRegion } from './place';
import { cutoverPollsForever } from './polls';
import { recordIgnoresHealth } from './record-health';
import { stepNotRetried } from './retried';
import { cutoverExpress } from './standard';
import { storageNotSwitchable } from './storage';
import { stepUnbounded } from './time-outs';
import { stepTokenLost } from './tokens';
import { cutoverUntraced } from './traced';
import { trafficNotMovable } from './traffic';
import { recordLivesLong } from './ttl';
import { cutoverBlind } from './watched';
import { cutoverMalformed } from './well-formed';

/** A1: zero downtime. */
export const zeroDowntimeChecks: readonly Check[] = [
  cutoverMissing,
  cutoverIncomplete,
  trafficNotMovable,
  storageNotSwitchable,
  accessPointInOneRegion,
  databaseNameFixed,
  recordLivesLong,
  recordIgnoresHealth,
  cutoverDeadEnd,
  cutoverPollsForever,
  cutoverNotAbortable,
  cutoverUnapproved,
  cutoverBlind,
  cutoverMalformed,
  cutoverExpress,
  cutoverInLostRegion,
  cutoverUnlogged,
  cutoverUntraced,
  stepUnbounded,
  stepUncaught,
  stepNotRetried,
  stepFailureIgnored,
  stepTokenLost,
  stepForgetsInput,
];
