import type { AwsCall } from '../contract/aws';

/** A text of a call's input; empty without one. */
export const textIn = (input: AwsCall['input'], field: string): string => {
  const found = input[field];
  return typeof found === 'string' ? found : '';
};

/** A list of texts of a call's input; undefined without one. */
export const listIn = (input: AwsCall['input'], field: string): readonly string[] | undefined => {
  const found = input[field];
  return Array.isArray(found) ? found.map(String) : undefined;
};
