export { type Audit, audit } from './audit';
export { behindPooler, type PooledLab } from './behind-pooler';
export { nameStandIn } from './name-stand-in';
export { type Lab, type LabOptions, openLab } from './open-lab';
export { poolerStandIn } from './pooler-stand-in';
export { appRole, createRoles, migrationRole, ownerRole } from './roles';
export { dies, type HandoverAction, must, ready, run } from './run';
export { createSchema } from './schema';
export { startWorkload, type Workload } from './workload';
