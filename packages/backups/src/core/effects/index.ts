export * from './backup-effects';
export * from './effects-of';
export * from './key-effects';
export * from './kinds';
export { taggedPatterns } from './reach';
export * from './restore-effects';
export * from './restored';
