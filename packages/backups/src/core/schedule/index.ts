export * from './cron-expression';
export * from './fires';
