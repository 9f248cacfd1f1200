export * from './cdk';
