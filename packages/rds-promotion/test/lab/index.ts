export { type Audit, audit } from './audit';
export { nameStandIn } from './name-stand-in';
export { type Lab, type LabOptions, openLab } from './open-lab';
export { appRole, createRoles, migrationRole, ownerRole } from './roles';
export { dies, type HandoverAction, must, ready, run } from './run';
export { createSchema } from './schema';
export { startWorkload, type Workload } from './workload';
