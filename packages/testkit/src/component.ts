export * from './component/index';
