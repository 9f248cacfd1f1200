export * from './restore-facts';
export * from './restore-question';
export * from './restore-verdict';
