import type { Colour, FleetLedger, LiveGroup, LiveRoute } from '../../core';
import { type AlarmState, type FleetHealth, healthOf } from '../../core/shift';
import type { ActionContext } from '../context';

/** Everything that moving clients is decided by. */
export interface Seen {
  readonly route: LiveRoute;
  readonly ledger: FleetLedger;
  readonly groups: Readonly<Record<Colour, LiveGroup | undefined>>;
  readonly health: Readonly<Record<Colour, FleetHealth>>;
  readonly alarms: Readonly<Record<string, AlarmState>>;
}

/** Looks at both fleets, at what moves clients and at what gates them. Raises what AWS raises: what is not seen is not assumed. */
export async function look(context: ActionContext): Promise<Seen> {
  const { route, ledger: remembered } = context;
  const ledger = await remembered.read();
  const [live, blue, green, alarms] = await Promise.all([
    route.read(),
    seenOf(context, 'BLUE', ledger),
    seenOf(context, 'GREEN', ledger),
    gateAlarms(context),
  ]);
  return sight(live, ledger, blue, green, alarms);
}

/**
 * The same for the way back, which must not wait for what is broken: a green, an alarm or a ledger that cannot be read counts as
 * one that fails. Blue has to be seen; so has green when blue has nobody. A ledger that was not read must not be written.
 */
export async function lookBack(context: ActionContext): Promise<Seen & { readonly ledgerRead: boolean }> {
  const { route, ledger: remembered, log } = context;
  const orElse =
    <T>(instead: T, what: string) =>
    (error: unknown): T => {
      log('WARN', 'not-seen', { what, message: error instanceof Error ? error.message : String(error) });
      return instead;
    };
  const read = await remembered.read().catch(orElse<FleetLedger | undefined>(undefined, 'ledger'));
  const ledger = read ?? {};
  const [live, blue, alarms] = await Promise.all([
    route.read(),
    seenOf(context, 'BLUE', ledger),
    gateAlarms(context).catch(orElse<Seen['alarms']>({}, 'alarms')),
  ]);
  const looked = seenOf(context, 'GREEN', ledger);
  const green = blue.health.healthy === 0 ? await looked : await looked.catch(orElse<FleetSeen>(unseen, 'green'));
  return { ...sight(live, ledger, blue, green, alarms), ledgerRead: read !== undefined };
}

interface FleetSeen {
  readonly group: LiveGroup | undefined;
  readonly health: FleetHealth;
}

const unseen: FleetSeen = { group: undefined, health: { healthy: 0, wanted: 0, starting: 0 } };

async function seenOf({ fleets }: ActionContext, colour: Colour, ledger: FleetLedger): Promise<FleetSeen> {
  const [group, targets] = await Promise.all([fleets[colour].group(), fleets[colour].targets()]);
  return { group, health: healthOf(colour, targets, group, ledger) };
}

const gateAlarms = async ({ config: { shift }, alarms }: ActionContext): Promise<Seen['alarms']> =>
  shift.alarmGate && shift.gateAlarmNames.length > 0 ? alarms.states(shift.gateAlarmNames) : {};

const sight = (
  route: LiveRoute,
  ledger: FleetLedger,
  blue: FleetSeen,
  green: FleetSeen,
  alarms: Seen['alarms'],
): Seen => ({
  route,
  ledger,
  groups: { BLUE: blue.group, GREEN: green.group },
  health: { BLUE: blue.health, GREEN: green.health },
  alarms,
});
