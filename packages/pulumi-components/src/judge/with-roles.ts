import type { Planned } from '@regionlift/migration/core';

/** A part is accepted when its roles are. */
export function withRoles<Plan>(planned: Planned<Plan>, rolesOf: (plan: Plan) => Planned<unknown>): Planned<Plan> {
  if (!planned.accepted) return planned;
  const roles = rolesOf(planned.plan);
  return roles.accepted ? planned : roles;
}
