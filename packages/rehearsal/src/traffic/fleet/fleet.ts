import { Agent } from 'node:http';
import type { End } from '../../contract/world';
import { type LiveMember, launchMember, type Member, type MemberLife } from './member';
import { pause } from './pause';

/** What a fleet is opened with. */
export interface FleetOptions extends MemberLife {
  readonly end: End;
  readonly minSize: number;
  readonly maxSize: number;
  /** @default minSize */
  readonly desired?: number;
  /** Between two health checks; milliseconds of real time. */
  readonly checkMs: number;
}

/** An Auto Scaling group whose instances are HTTP servers of this machine, with what its load balancer knows of them. */
export interface Fleet {
  readonly end: End;
  readonly minSize: number;
  readonly maxSize: number;
  readonly desired: () => number;
  /** The eldest first. */
  readonly members: () => readonly Member[];
  /** Names of suspended processes: `AlarmNotification`. */
  readonly suspended: Set<string>;
  /** Version of the launch template that instances are started with. */
  version: number;
  /** False: EC2 has no capacity, no instance starts. */
  launches: boolean;
  /** Launches what is missing, lets the eldest that are too many leave. */
  readonly setDesired: (desired: number) => void;
  /** Lets one leave, which is replaced. */
  readonly replace: (id: string) => void;
  readonly dispose: () => Promise<void>;
}

/** Opens a fleet; its first instances are on their way at once. */
export function openFleet(options: FleetOptions): Fleet {
  const { end, minSize, maxSize } = options;
  const members = new Set<LiveMember>();
  const closing = new AbortController();
  const agent = new Agent({ keepAlive: true });
  let desired = options.desired ?? minSize;
  let launched = 0;
  const launch = (): void => {
    launched += 1;
    const member = launchMember(idOf(end, launched), fleet.version, options);
    members.add(member);
    // One that does not start is launched again with the next check, as Auto Scaling does.
    member.gone.catch(() => undefined).then(() => members.delete(member));
  };
  const staying = () => [...members].filter((member) => member.now().lifecycle !== 'Terminating');
  const reconcile = (): void => {
    if (closing.signal.aborted) return;
    if (!fleet.suspended.has('Terminate'))
      for (const member of staying().slice(0, Math.max(0, staying().length - desired))) member.leave();
    if (!fleet.launches || fleet.suspended.has('Launch')) return;
    for (let missing = desired - staying().length; missing > 0; missing -= 1) launch();
  };
  const watch = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await pause(options.checkMs, closing.signal);
      await Promise.all([...members].map((member) => member.check(agent)));
      reconcile();
    }
  };
  const fleet: Fleet = {
    end,
    minSize,
    maxSize,
    desired: () => desired,
    members: () => [...members].map((member) => member.now()),
    suspended: new Set(),
    version: 1,
    launches: true,
    setDesired: (to) => {
      desired = to;
      reconcile();
    },
    replace: (id) => {
      staying()
        .find((member) => member.now().id === id)
        ?.leave();
      reconcile();
    },
    dispose: async () => {
      closing.abort();
      for (const member of members) member.leave(0);
      await Promise.all([watching, ...[...members].map(({ gone }) => gone.catch(() => undefined))]);
      agent.destroy();
    },
  };
  reconcile();
  const watching = watch();
  return fleet;
}

/** `i-0a` and the number in hexadecimal: ids of instances have seventeen digits. */
const idOf = (end: End, number: number): string =>
  `i-${end === 'SOURCE' ? '0b' : '0c'}${number.toString(16).padStart(15, '0')}`;
