import type { Programme } from '../contract/programme';

/** A fleet part of a program, as its function is told of it; the ids are those of the rehearsal. */
export interface FleetPart {
  readonly migration: string;
  readonly part: string;
  readonly functionName: string;
  readonly account: string;
  readonly hostName: string;
  readonly routing: 'ACCELERATOR' | 'RECORDS';
  readonly source: FleetPlace & { readonly imageId: string };
  readonly target: FleetPlace & {
    readonly loadBalancerType: 'APPLICATION' | 'NETWORK';
    readonly targetGroupArn: string;
    readonly launchTemplateName: string;
    readonly instanceTypes: readonly string[];
    readonly capacityReservationId?: string;
    readonly listener: { readonly port: number; readonly protocol: 'HTTPS' | 'TLS' | 'TCP' };
    readonly keyAlias: string;
  };
  /** ARNs; present when and only when an accelerator moves clients. */
  readonly endpointGroups?: { readonly source: string; readonly target: string };
  /** Present when and only when records move clients. */
  readonly record?: { readonly hostedZoneId: string; readonly recordName: string };
  /** Name of the SSM parameter that the copied image's id is written to. */
  readonly imageParameter: string;
}

/** One colour of it. */
export interface FleetPlace {
  readonly region: string;
  readonly loadBalancerArn: string;
  readonly scalingGroupName: string;
}

/**
 * The one fleet part of a program, from what its function is told (`REGIONLIFT_PART`). Raises when there is none, or another one
 * besides: clients of a rehearsal ask one host name.
 */
export function fleetPartOf({ functions }: Pick<Programme, 'functions'>): FleetPart {
  const parts = functions.flatMap(({ name, environment }) => {
    const told = parsed(environment.REGIONLIFT_PART);
    return isFleetPart(told) ? [{ ...told, functionName: name }] : [];
  });
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0)
    throw new Error(`a rehearsal needs one fleet part, the program has ${parts.length}`);
  return part;
}

/** Nothing but fleet parts are told of an image's parameter. */
const isFleetPart = (told: unknown): told is FleetPart =>
  typeof told === 'object' && told !== null && 'imageParameter' in told && 'hostName' in told;

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
