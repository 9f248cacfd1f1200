import { ProgrammeError } from './programme-error';

/** The account of a migration and the regions that it is between. */
export interface Ends {
  /** Twelve digits. */
  readonly account: string;
  readonly from: string;
  readonly to: string;
}

/** Name of the variable in which a function is told of its part, as JSON. */
export const PART = 'REGIONLIFT_PART';

/**
 * The ends of the migration, as its functions are told them; what is `known` wins. In phase FINALISED there are no functions.
 * Raises `EndsUnknown`.
 */
export function endsOf(environments: readonly Readonly<Record<string, unknown>>[], known: Partial<Ends> = {}): Ends {
  const told = environments.flatMap((environment) => endsIn(environment[PART]))[0];
  const { account = told?.account, from = told?.from, to = told?.to } = known;
  if (account === undefined || from === undefined || to === undefined) {
    throw new ProgrammeError(
      'EndsUnknown',
      `no function of the program is told in ${PART} from where to where the migration goes; is it in phase FINALISED?`,
    );
  }
  return { account, from, to };
}

/** The parts say `source.region` and `target.region`, the cutover `from` and `to`. */
function endsIn(part: unknown): Ends[] {
  if (typeof part !== 'string') return [];
  const { account, from, to, source, target } = parsed(part);
  const [left, reached] = [from ?? regionOf(source), to ?? regionOf(target)];
  return [account, left, reached].every((value) => typeof value === 'string')
    ? [{ account: String(account), from: String(left), to: String(reached) }]
    : [];
}

const regionOf = (end: unknown): unknown => (end as { readonly region?: unknown } | undefined)?.region;

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(text) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
