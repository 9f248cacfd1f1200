export { type Route53, type Route53Settings, route53 } from './route-53';
export { type RecordSet, type Zone, zonesOf } from './zones';
