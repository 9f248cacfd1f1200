export * from './cutover';
export * from './cutover-props';
