import { once } from 'node:events';
import type { Agent } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { askHealth } from './ask-health';
import { checked, deregistered, registered, type TargetHealth } from './health';
import type { Instance } from './instance';
import { pause } from './pause';

/** One instance of a group, by Auto Scaling's words. */
export interface Member {
  readonly id: string;
  /** Version of the launch template that it was started with. */
  readonly version: number;
  readonly lifecycle: 'Pending' | 'InService' | 'Terminating';
  readonly health: TargetHealth;
  /** On 127.0.0.1; absent while it starts. */
  readonly port?: number;
}

/** How the instances of a fleet live. Times in milliseconds of real time. */
export interface MemberLife {
  /** Starts the application of an instance. */
  readonly boot: (id: string) => Promise<Instance>;
  readonly healthCheckPath: string;
  /** From the launch to the first check. */
  readonly startMs: number;
  /** What a leaving instance has to finish its requests. */
  readonly drainMs: number;
}

/** An instance from its launch until it is gone. */
export interface LiveMember {
  readonly now: () => Member;
  readonly check: (agent: Agent) => Promise<void>;
  /** @param withinMs its time for what is under way. @default drainMs */
  readonly leave: (withinMs?: number) => void;
  /** Raises what starting it raised. */
  readonly gone: Promise<void>;
}

/** Launches an instance. */
export function launchMember(id: string, version: number, life: MemberLife): LiveMember {
  const leaving = new AbortController();
  let lifecycle: Member['lifecycle'] = 'Pending';
  let health = registered;
  let instance: Instance | undefined;
  let within = life.drainMs;
  const left = once(leaving.signal, 'abort');
  const gone = (async () => {
    await pause(life.startMs, leaving.signal);
    if (leaving.signal.aborted) return;
    instance = await life.boot(id);
    // It may have been told to leave while it started.
    if (!leaving.signal.aborted) lifecycle = 'InService';
    await left;
    // What was sent to it before it was deregistered may still be on its way.
    await setTimeout(Math.min(within, onTheWayMs));
    await instance.stop(within);
  })();
  return {
    now: () => ({ id, version, lifecycle, health, ...(instance && { port: instance.port }) }),
    check: async (agent) => {
      if (lifecycle !== 'InService' || instance === undefined) return;
      const status = await askHealth(instance.port, life.healthCheckPath, agent);
      health = checked(health, status);
    },
    leave: (withinMs = life.drainMs) => {
      if (leaving.signal.aborted) return;
      within = withinMs;
      lifecycle = 'Terminating';
      health = deregistered;
      leaving.abort();
    },
    gone,
  };
}

const onTheWayMs = 100;
