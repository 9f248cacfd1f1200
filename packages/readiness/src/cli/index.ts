export * from './catalogue-page';
export * from './exit-codes';
export type * from './ports';
export * from './run';
