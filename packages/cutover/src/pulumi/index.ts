export * from './cutover';
export * from './cutover-args';
