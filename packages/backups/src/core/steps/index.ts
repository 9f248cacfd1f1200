export * from './backup-steps';
