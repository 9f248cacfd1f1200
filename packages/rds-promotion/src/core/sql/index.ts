export * from './fence';
export * from './handover-names';
export * from './heartbeat';
export * from './publication';
export * from './quoting';
export * from './sequences';
export * from './slot';
export * from './subscription';
