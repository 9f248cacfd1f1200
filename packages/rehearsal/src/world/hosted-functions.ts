import type { HostedFunction } from '../contract/host';
import type { Programme } from '../contract/programme';

/** The functions of a program, for a host. */
export const hostedFunctions = ({ functions }: Pick<Programme, 'functions'>): readonly HostedFunction[] =>
  functions.map(({ name, codePath, handler, environment, region }) => ({
    name,
    codePath,
    handler,
    environment,
    region,
  }));

/** Name of a function by its name, its ARN, or its ARN with a qualifier. */
export const functionNameIn = (given: string): string => /:function:([^:]+)/.exec(given)?.[1] ?? given;
