/** What the rooms of this library need of the siblings' cores; a room imports its own core alone. */
export {
  byFindings,
  done,
  type Finding,
  judgeAll,
  type Maybe,
  type Outcome,
  type OutputDeclaration,
  refused,
  running,
  runtimeFunction,
  type Side,
} from '@regionlift/migration/core';
export type { ActorRolePlan, PolicyDocument } from '@regionlift/secure-iam/core';
