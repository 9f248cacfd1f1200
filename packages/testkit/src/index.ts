export * from './capture';
export * from './invoke-answers';
