export * from './elb';
export * from './fleet-metrics';
