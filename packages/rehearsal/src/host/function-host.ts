import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { AwsCall, StandIn } from '../contract/aws';
import type { RehearsalClock } from '../contract/clock';
import { FunctionError, type FunctionHost, type HostedFunction, type Network } from '../contract/host';
import { answered } from './answered';
import { type FunctionProcess, functionProcess, type ProcessListener } from './function-process';

/** What a host needs besides its functions. */
export interface FunctionHostSettings {
  readonly functions: readonly HostedFunction[];
  /** The first that answers a service does. */
  readonly standIns: readonly StandIn[];
  readonly network: Network;
  /** PEM certificates that functions trust besides their own: those of the rehearsal's servers. */
  readonly authorities?: readonly string[];
  /** Starts a process for each function at once, so that first events do not wait for their bundles to load. @default false */
  readonly warm?: boolean;
  /** Hears every line that a function writes. */
  readonly log?: (functionName: string, line: string) => void;
  /** Time as functions see it, and as calls are recorded; it must not run slower than real time. @default real time */
  readonly clock?: Pick<RehearsalClock, 'now' | 'skippedMs'>;
}

/**
 * Functions as Lambda runs them: a process is kept for the next event and handles one at a time; events that come meanwhile get
 * processes of their own.
 */
export function functionHost(settings: FunctionHostSettings): FunctionHost {
  const { standIns, network, authorities = [], log = () => undefined, clock = realTime, warm = false } = settings;
  const calls: AwsCall[] = [];
  let functions = byName(settings.functions);
  const running = new Map<FunctionProcess, HostedFunction>();

  const listenerOf = (caller: string): ProcessListener => ({
    wrote: (line) => log(caller, line),
    asked: async (question) => {
      if (question.kind === 'where') {
        const place = network(question.host, question.port);
        return { kind: 'there', id: question.id, ...(place && { place }) };
      }
      const call: AwsCall = { ...question.call, caller, atMs: clock.now() };
      calls.push(call);
      return answered(question.id, call, standIns);
    },
  });
  const start = (hosted: HostedFunction): FunctionProcess => {
    const started = functionProcess(hosted, authorities, listenerOf(hosted.name));
    running.set(started, hosted);
    void started.ended.then(() => running.delete(started));
    return started;
  };
  const processesOf = (name: string) =>
    [...running].flatMap(([one, hosted]) => (hosted.name === name && one.alive() ? [one] : []));

  if (warm) for (const hosted of functions.values()) start(hosted);
  return {
    calls,
    invoke: async (name, event, timeoutMs) => {
      const hosted = functions.get(name);
      if (!hosted) throw new FunctionError('Lambda.ResourceNotFoundException', `Function not found: ${name}`);
      const current = processesOf(name).filter((one) => running.get(one) === hosted);
      const idle = current.find((one) => !one.busy()) ?? start(hosted);
      return idle.invoke({ event, requestId: randomUUID(), timeoutMs, skippedMs: clock.skippedMs() }).finally(() => {
        if (functions.get(name) !== hosted) idle.kill();
      });
    },
    kill: (name) => {
      for (const one of processesOf(name)) one.kill();
    },
    deploy: (next) => {
      const before = functions;
      // One that is as it was stays the same object: that is by what its processes are known.
      functions = byName(
        next.map((one) => {
          const old = before.get(one.name);
          return isDeepStrictEqual(one, old) && old ? old : one;
        }),
      );
      for (const [one, hosted] of running) if (functions.get(hosted.name) !== hosted && !one.busy()) one.kill();
    },
    dispose: async () => {
      functions = new Map();
      const ends = [...running.keys()].map((one) => {
        one.kill();
        return one.ended;
      });
      await Promise.all(ends);
    },
  };
}

const realTime = { now: () => Date.now(), skippedMs: () => 0 };

const byName = (functions: readonly HostedFunction[]): ReadonlyMap<string, HostedFunction> =>
  new Map(functions.map((one) => [one.name, one]));
