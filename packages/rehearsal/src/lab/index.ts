export { type DatabasePart, databasePartOf } from './database-part';
export { endpointOf, labHosts } from './hosts';
export { databaseNetwork } from './network';
export { type LabOptions, openDatabaseLab } from './open-lab';
export type { OwnServers } from './own-servers';
export type { InstanceState, RehearsalLab } from './rehearsal-lab';
export { ordersSql } from './schema';
