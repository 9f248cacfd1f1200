export * from './fleet-checks';
export * from './network-checks';
export { shortestGatedBake } from './shift-checks';
