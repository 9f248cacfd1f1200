export * from './kind';
export * from './kinds';
export * from './model';
export * from './registration/inline';
export * from './registration/program';
export * from './template/assembly';
export * from './template/stack';
