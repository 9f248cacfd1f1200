export * from './facts';
export * from './grants';
export * from './lacks-grant';
export * from './script';
