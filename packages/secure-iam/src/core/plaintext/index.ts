export * from './find-plaintext-secrets';
