import type { RehearsalOptions, RehearsalReport, Tell } from './contract/result';
import { faultNamed } from './faults/catalogue';
import { type Injector, injector } from './faults/injector';
import { execute } from './machine/execute';
import { expectedOf, outcomeOf } from './machine/outcome';
import { peopleOf } from './machine/people-of';
import { stallWatch } from './machine/stall-watch';
import { type StepLog, stepLog } from './machine/step-log';
import { judgePermissions } from './permissions';
import { type Programmes, synthesizeProgrammes } from './programme';
import { reportOf } from './report-of';
import { closing } from './world/closing';
import { faultWorld } from './world/fault-world';
import { functionNameIn } from './world/hosted-functions';
import { openTraffic, type RehearsalTraffic } from './world/open-traffic';
import { openWorld, type World } from './world/open-world';

/**
 * Rehearses a cutover: synthesizes the program, opens its world, sends clients, runs the program's own state machine, and judges.
 * Whatever happens, nothing that was opened stays. Raises the signal's reason when it is interrupted, `Stalled` when a step does not
 * end, a `RangeError` for a fault that there is none of, and what cannot be synthesized or opened on this machine.
 */
export async function rehearse(
  options: RehearsalOptions,
  tell: Tell,
  signal: AbortSignal = new AbortController().signal,
): Promise<RehearsalReport> {
  const { dialect, app, fault } = options;
  // An unknown fault is refused before anything takes time.
  if (fault !== undefined) faultNamed(fault);
  signal.throwIfAborted();
  tell({ type: 'phase', name: 'Synthesis' });
  const programmes = await synthesizeProgrammes({ dialect, signal, ...(app !== undefined && { directory: app }) });
  return rehearseProgrammes(programmes, options, tell, signal);
}

/**
 * Rehearses a program that is synthesized already; see {@link rehearse}.
 *
 * @param afterwards is given the world when everything has been carried out and judged but the permissions
 */
export async function rehearseProgrammes(
  programmes: Programmes,
  options: RehearsalOptions,
  tell: Tell,
  interrupted: AbortSignal = new AbortController().signal,
  afterwards: (world: World) => Promise<void> = async () => undefined,
): Promise<RehearsalReport> {
  const fault = options.fault === undefined ? undefined : faultNamed(options.fault);
  const opened = closing();
  const stall = opened.add(stallWatch(), (watch) => watch.dispose());
  const signal = AbortSignal.any([interrupted, stall.signal]);
  try {
    tell({ type: 'phase', name: 'Opening' });
    const world = await openWorld(programmes, options, opened);
    signal.throwIfAborted();
    const beganAt = performance.now();
    const elapsedMs = () => Math.round(performance.now() - beganAt);
    const steps = stepLog(elapsedMs, (event) => {
      stall.heard(event);
      tell(event);
    });
    const traffic = openTraffic(world, options, elapsedMs, tell, opened);
    const faults = injector(fault, { world: faultWorld(world, opened), steps: tasksOf(programmes), elapsedMs, tell });
    await traffic.warm(signal);
    const outcome = await carryOut({ programmes, world, options, steps, faults, traffic, tell, signal });
    tell({ type: 'phase', name: 'Verdict' });
    await traffic.warm(signal);
    const verdict = await traffic.stop();
    await afterwards(world);
    return reportOf({
      options,
      outcome,
      expected: expectedOf(options, fault),
      verdict,
      steps: steps.steps,
      faults: faults.records,
      standIns: world.standIns,
      timeline: traffic.timeline,
      permissions: judgePermissions(Object.values(programmes), world.host.calls),
    });
  } finally {
    await opened.all();
  }
}

interface Carried {
  readonly programmes: Programmes;
  readonly world: World;
  readonly options: RehearsalOptions;
  readonly steps: StepLog;
  readonly faults: Injector;
  readonly traffic: RehearsalTraffic;
  readonly tell: Tell;
  readonly signal: AbortSignal;
}

/** One execution, or two where the cutover is to be rolled back; what the last of them ended as. */
async function carryOut(carried: Carried) {
  const { options, programmes, world, traffic, tell, signal } = carried;
  const first = await executed(carried, options.dryRun ? 'DRY_RUN' : 'CUT_OVER');
  if (first !== 'CUT_OVER') return first;
  await world.deploy(programmes.CUT_OVER);
  tell({ type: 'note', text: 'phase CUT_OVER is deployed' });
  if (!options.rollback) return first;
  await traffic.warm(signal);
  return executed(carried, 'ROLL_BACK');
}

async function executed(
  { programmes, world, steps, faults, tell, signal }: Carried,
  mode: 'CUT_OVER' | 'DRY_RUN' | 'ROLL_BACK',
) {
  const { machine } = programmes.REPLICATE;
  if (machine === undefined) throw new Error('the program has no state machine of a cutover');
  tell({ type: 'phase', name: phases[mode] });
  const note = (text: string) => tell({ type: 'note', text });
  const deploy = async (phase: string) => {
    const programme = Object.values(programmes).find((one) => one.phase === phase);
    if (programme === undefined) throw new Error(`the program was not synthesized in phase ${phase}`);
    await world.deploy(programme);
  };
  const end = await execute(
    machine,
    {
      mode,
      name: `rehearsal-${mode.toLowerCase().replace('_', '-')}`,
      clock: world.clock,
      log: world.log,
      steps,
      signal,
      people: peopleOf(deploy, note),
      invoke: (name, payload, timeoutMs) => world.host.invoke(functionNameIn(name), payload, timeoutMs),
      before: (step, name) => faults.before({ step, functionName: functionNameIn(name) }),
    },
    note,
  );
  signal.throwIfAborted();
  if (outcomeOf(end) === 'FAILED' && end.status !== 'SUCCEEDED') note(`${end.state}: ${end.error}: ${end.cause}`);
  return outcomeOf(end);
}

const phases = { CUT_OVER: 'Cutover', DRY_RUN: 'Dry run', ROLL_BACK: 'Rollback' } as const;

/** Names of the machine's tasks. */
const tasksOf = ({ REPLICATE: { machine } }: Programmes): readonly string[] =>
  Object.entries(machine?.definition.States ?? {}).flatMap(([name, { Type }]) => (Type === 'Task' ? [name] : []));
