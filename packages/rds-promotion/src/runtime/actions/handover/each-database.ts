import type { ActionContext } from '../../context';

/** Carries something out in every database of the migration at the same time; answers in their order. */
export const eachDatabase = <T>(
  { config }: Pick<ActionContext, 'config'>,
  carryOut: (database: string, at: number) => Promise<T>,
): Promise<T[]> => Promise.all(config.databases.map(carryOut));

/** The database in which statements about the whole instance are run. */
export const controlDatabase = ({ config }: Pick<ActionContext, 'config'>): string => config.databases[0] ?? 'postgres';
