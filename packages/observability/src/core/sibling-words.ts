/** What the rooms of this library need of the siblings' cores; a room imports its own core alone. */
export { type Maybe, type OutputDeclaration, type Severity, type Side, severities } from '@regionlift/migration/core';
export type { ActorRolePlan, PolicyDocument } from '@regionlift/secure-iam/core';
