export * from './dashboard/index';
