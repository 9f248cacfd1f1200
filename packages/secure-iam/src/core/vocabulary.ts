/** Words of the shared vocabulary that the rooms of this library hand to its core; a room sees no core but its own. */
export { type AccessLevel as EffectAccess, type Effect, isDeferred, type Maybe } from '@regionlift/migration/core';
