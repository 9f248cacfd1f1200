export * from './capture';
export * from './errors';
export * from './fake';
export * from './file';
export * from './json';
export type { Answer, CaptureOptions, CreatedResource, FakeOutputs } from './options';
export * from './redact';
export * from './types';
export * from './values';
