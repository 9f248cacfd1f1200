import type { Lookup } from '../model';

/** A flag that is on: CloudFormation takes the texts `true` and `false` for flags too. */
export const isTrue = (value: Lookup): boolean => value === true || value === 'true';

/** A flag that is stated to be off. */
export const isFalse = (value: Lookup): boolean => value === false || value === 'false';
