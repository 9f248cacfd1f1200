import type { Programme } from '../contract/programme';

/** The database part of a program, as its function is told of it. */
export interface DatabasePart {
  readonly functionName: string;
  /** Of the source first. */
  readonly source: DatabasePartEnd;
  readonly target: DatabasePartEnd;
  readonly databases: readonly string[];
  readonly applicationRoles: readonly string[];
  readonly migrationRole: string;
  readonly migrationSecretName: string;
  /** Name or ARN of the master user's secret; absent: the migration role is made by hand. */
  readonly masterSecretId?: string;
  /** The stable name. */
  readonly name: { readonly hostedZoneId: string; readonly recordName: string; readonly port: number };
}

/** An end by region and identifier of its instance. */
export interface DatabasePartEnd {
  readonly region: string;
  readonly identifier: string;
}

/**
 * The one database part of a program, from what its function is told (`REGIONLIFT_PART`). Raises when there is none or another
 * one besides, and when it is none that two servers of PostgreSQL can stand for.
 */
export function databasePartOf({ functions }: Pick<Programme, 'functions'>): DatabasePart {
  const parts = functions.flatMap(({ name, environment }) => {
    const told = parsed(environment.REGIONLIFT_PART);
    return 'engine' in told && 'handover' in told ? [{ ...told, functionName: name }] : [];
  });
  const [part] = parts as unknown as Told[];
  if (part === undefined || parts.length > 1)
    throw new Error(`${parts.length} database parts in the program; a rehearsal carries exactly one`);
  if (part.engine !== 'POSTGRES' || part.handover === 'GLOBAL_DATABASE')
    throw new Error(
      `the database part is ${part.engine} with handover ${part.handover}; a rehearsal carries POSTGRES with LOGICAL or PHYSICAL`,
    );
  if (part.authentication === 'IAM' || part.poolers !== undefined)
    throw new Error(
      'the database part logs in by IAM, or pauses poolers; a rehearsal has servers that know passwords, and no poolers',
    );
  return part;
}

interface Told extends DatabasePart {
  readonly engine: string;
  readonly handover: string;
  readonly authentication: string;
  readonly poolers?: unknown;
}

const parsed = (text: string | undefined): object => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};
