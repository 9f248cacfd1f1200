import type { Clock } from '../../contract/clock';
import type { End, Weights } from '../../contract/world';

/** An endpoint of a group. */
export interface Endpoint {
  /** 0 to 255. */
  readonly weight: number;
  readonly clientIpPreserved: boolean;
}

/** An endpoint group, as it is declared. */
export interface EndpointGroup {
  readonly end: End;
  readonly region: string;
  /** 0 to 100. */
  readonly dial: number;
  /** By ARN of the load balancer. */
  readonly endpoints: Readonly<Record<string, Endpoint>>;
}

/** The endpoint groups of one accelerator, which follow a change after a while. */
export interface EndpointGroups {
  readonly acceleratorArn: string;
  /** As it was last set. */
  readonly get: (arn: string) => EndpointGroup | undefined;
  readonly set: (arn: string, group: EndpointGroup) => void;
  /** Whether the last change has reached every edge. */
  readonly deployed: () => boolean;
  /** What new connections meet. */
  readonly weights: () => Weights;
  readonly attached: () => readonly End[];
}

/**
 * Keeps the groups of an accelerator. A change reaches clients `settleMs` of the rehearsal's clock after it was made, all at once;
 * until then the accelerator is IN_PROGRESS.
 */
export function endpointGroups(
  declared: Readonly<Record<string, EndpointGroup>>,
  clock: Clock,
  settleMs: number,
): EndpointGroups {
  const set = new Map(Object.entries(declared));
  // What clients meet, the newest last.
  const states = [{ from: Number.NEGATIVE_INFINITY, groups: [...set.values()] }];
  const live = (): readonly EndpointGroup[] =>
    states.findLast(({ from }) => from <= clock.now())?.groups ?? [...set.values()];
  const attached = () =>
    live()
      .filter(carries)
      .map(({ end }) => end);
  const weightOf = (end: End): number =>
    live()
      .filter((group) => group.end === end && carries(group))
      .reduce((sum, { dial }) => sum + dial, 0);
  return {
    acceleratorArn: Object.keys(declared)[0]?.split('/listener/')[0] ?? '',
    get: (arn) => set.get(arn),
    set: (arn, group) => {
      set.set(arn, group);
      states.push({ from: clock.now() + settleMs, groups: [...set.values()] });
    },
    deployed: () => (states.at(-1)?.from ?? 0) <= clock.now(),
    weights: () => ({ source: weightOf('SOURCE'), target: weightOf('TARGET') }),
    attached,
  };
}

/** Endpoints of weight zero take nobody (Global Accelerator guide, "How endpoint weights work to manage traffic volume"). */
const carries = ({ endpoints }: EndpointGroup): boolean => Object.values(endpoints).some(({ weight }) => weight > 0);
