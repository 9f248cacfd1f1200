export * from './ec2';
export * from './images';
export * from './instance-types';
export * from './launch-templates';
