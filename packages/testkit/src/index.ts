export * from './capture';
export * from './facts';
export * from './invoke-answers';
export * from './parity';
