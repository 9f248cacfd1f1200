import { type BackupsRuntimeConfig, runtimeConfigOf } from '../../../src/core';
import { planOf } from '../../cases';

/** What the runtime of the sample migration is told before the promotion, and after it. */
export const config: BackupsRuntimeConfig = runtimeConfigOf(planOf());
export const promotedConfig: BackupsRuntimeConfig = runtimeConfigOf(planOf({}, { phase: 'PROMOTED' }));
