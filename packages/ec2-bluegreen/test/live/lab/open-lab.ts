import type { Colour, FleetLedger, FleetRuntimeConfig, Outcome } from '../../../src/core';
import { fleetActionsOf } from '../../../src/runtime/actions';
import type { ActionContext } from '../../../src/runtime/context';
import { fakeContext } from '../../runtime/fake/context';
import { acceleratorConfig } from '../../runtime/fake/sample-config';
import { fakeWorld } from '../../runtime/fake/world';
import { type Accelerator, openAccelerator } from './accelerator';
import { type Fleet, openFleet } from './fleet';
import { modelNow, pause } from './pace';

/** Two fleets behind one accelerator, and the runtime that moves clients between them. */
export interface Lab {
  readonly fleets: Readonly<Record<Colour, Fleet>>;
  readonly accelerator: Accelerator;
  readonly config: FleetRuntimeConfig;
  readonly ledger: () => FleetLedger;
  /** Runs an action as a state machine does, every fifteen model seconds, until it is not RUNNING. */
  readonly run: (action: string, meanwhile?: (outcome: Outcome) => void | Promise<void>) => Promise<Outcome>;
  readonly dispose: () => Promise<void>;
}

/** Model seconds between two polls, as the steps have them. */
const pollSeconds = 15;

/** What a laboratory may differ in. */
export interface LabOptions {
  /** Of the part's configuration. */
  readonly shift?: Partial<FleetRuntimeConfig['shift']>;
  /** Model seconds after which load balancers close a client's connection. @default 300 */
  readonly clientKeepAlive?: number;
  /** Share of green's answers within a minute, from 500 up, beyond which the gate's alarm breaches. @default 0.05 */
  readonly errorShare?: number;
}

/** Opens a laboratory of three instances of blue, and as many of green by the runtime's own steps. */
export async function openLab({ shift = {}, clientKeepAlive = 300, errorShare = 0.05 }: LabOptions = {}): Promise<Lab> {
  const disposals: (() => Promise<void>)[] = [];
  const dispose = async () => {
    for (const end of disposals.splice(0).reverse()) await end();
  };
  try {
    const open = async (name: string, capacity: number) => {
      const fleet = await openFleet({ name, capacity, clientKeepAlive });
      disposals.push(fleet.dispose);
      return fleet;
    };
    const fleets = { BLUE: await open('blue', 3), GREEN: await open('green', 0) };
    const accelerator = await openAccelerator({ BLUE: fleets.BLUE.balancer.port, GREEN: fleets.GREEN.balancer.port });
    disposals.push(accelerator.dispose);
    const config: FleetRuntimeConfig = {
      ...acceleratorConfig,
      shift: { ...acceleratorConfig.shift, bakeSeconds: 180, gateAlarmNames: ['errors'], ...shift },
    };
    let ledger = '{}';
    const world = fakeWorld(config);
    const contextOf = (action: string): ActionContext => ({
      ...fakeContext(config, world, { action }),
      fleets: { BLUE: fleets.BLUE.port, GREEN: fleets.GREEN.port },
      route: accelerator.route,
      alarms: { states: async () => ({ errors: fleets.GREEN.balancer.errorShare() > errorShare ? 'ALARM' : 'OK' }) },
      smoke: {
        ask: async () => {
          const { status } = await fetch(`http://127.0.0.1:${fleets.GREEN.balancer.port}/health`);
          return [{ address: '127.0.0.1', status, milliseconds: 1 }];
        },
        askByName: async () => ({ address: config.hostName, error: 'no name leads here', milliseconds: 0 }),
      },
      ledger: {
        read: async () => JSON.parse(ledger),
        write: async (value) => {
          ledger = JSON.stringify(value);
        },
      },
      clock: { now: modelNow, sleep: (ms) => pause(ms / 1_000), remaining: () => 900_000 },
    });
    const actions = fleetActionsOf(config);
    return {
      fleets,
      accelerator,
      config,
      ledger: () => JSON.parse(ledger),
      run: async (action, meanwhile) => {
        for (;;) {
          const outcome = await actions[action]?.(contextOf(action));
          if (outcome === undefined) throw new Error(`no action ${action}`);
          if (outcome.status !== 'RUNNING') return outcome;
          await meanwhile?.(outcome);
          await pause(pollSeconds);
        }
      },
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}
