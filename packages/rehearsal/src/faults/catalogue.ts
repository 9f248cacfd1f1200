import { longTransaction } from './database';
import type { Fault } from './fault';
import { greenUnhealthy, slowDrain } from './fleet';
import { killAt, killAtEachStep } from './kill';
import { lag, linkCut, staleDns } from './network';
import { abortSignal } from './signal';

/** Every fault by itself (REH-2); besides them `kill:<step>` for each step. */
export const faults: readonly Fault[] = [
  lag,
  linkCut,
  killAtEachStep,
  staleDns,
  longTransaction,
  slowDrain,
  abortSignal,
  greenUnhealthy,
];

/** A fault by its name; raises a `RangeError` that says which there are. */
export function faultNamed(name: string): Fault {
  const step = /^kill:(.+)$/.exec(name)?.[1]?.trim();
  const found = step === undefined ? faults.find((fault) => fault.name === name) : killAt(step);
  if (found !== undefined) return found;
  const known = [...faults.map((fault) => fault.name), 'kill:<step>'];
  throw new RangeError(`there is no fault ${name}; there are ${known.join(', ')}`);
}
