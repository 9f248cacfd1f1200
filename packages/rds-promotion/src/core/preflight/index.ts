export * from './database-facts';
export * from './database-queries';
export * from './extensions';
export * from './facts';
export * from './instance-facts';
export { inspected, judgePreflight, preflightCatalogue } from './judge';
export * from './live-check';
export * from './server-facts';
export * from './server-queries';
