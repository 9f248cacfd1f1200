export { actedBy } from './acted';
export { grantedTo, judgePermissions, type PermissionJudgement } from './judge-permissions';
export type { Permission } from './permission';
export { permissionsOf } from './permissions-of';
