export * from './gate-facts';
export * from './gate-outcome';
export * from './keep-days';
export * from './next-move';
