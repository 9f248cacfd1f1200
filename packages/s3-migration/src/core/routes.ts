/** A route of a Multi-Region Access Point, as GetMultiRegionAccessPointRoutes gives it. */
export interface Route {
  readonly Bucket: string;
  readonly Region: string;
  /** 100: active; 0: passive. Nothing in between is meant. */
  readonly TrafficDialPercentage: number;
}

/**
 * The regions whose endpoints take route changes. Source: API reference, SubmitMultiRegionAccessPointRoutes ("these five
 * AWS Regions").
 */
export const controlRegions = ['us-east-1', 'us-west-2', 'ap-southeast-2', 'ap-northeast-1', 'eu-west-1'] as const;

/** The order in which control regions are tried: never first the one that is being left, the one moved to before others. */
export const controlRegionsFor = (leaving: string, movingTo: string): readonly string[] =>
  [...controlRegions].sort((a, b) => weightOf(a, leaving, movingTo) - weightOf(b, leaving, movingTo));

const weightOf = (region: string, leaving: string, movingTo: string): number =>
  region === leaving ? 2 : region === movingTo ? 0 : 1;

/** One bucket in one region. */
export interface RouteEnd {
  readonly bucketName: string;
  readonly region: string;
}

/** The routes that send every client to `active` and none to `passive`, submitted in one call: at least one is active at all times. */
export const routesTo = (active: RouteEnd, passive: RouteEnd): readonly Route[] => [
  { Bucket: active.bucketName, Region: active.region, TrafficDialPercentage: 100 },
  { Bucket: passive.bucketName, Region: passive.region, TrafficDialPercentage: 0 },
];

/** Whether the wanted routes are in force; routes of other buckets of the access point do not matter here. */
export const routesInForce = (current: readonly Route[], wanted: readonly Route[]): boolean =>
  wanted.every(({ Bucket, Region, TrafficDialPercentage }) =>
    current.some(
      (route) =>
        route.Bucket === Bucket && route.Region === Region && route.TrafficDialPercentage === TrafficDialPercentage,
    ),
  );

/** Buckets of active routes that are neither of ours: clients could be sent there. */
export const strangersOf = (current: readonly Route[], wanted: readonly Route[]): readonly string[] =>
  current
    .filter(({ TrafficDialPercentage }) => TrafficDialPercentage > 0)
    .map(({ Bucket }) => Bucket)
    .filter((bucket) => !wanted.some(({ Bucket }) => Bucket === bucket));

/**
 * Whether submitted routes have had their time: the seconds since the submission, against the two minutes that S3 may take
 * to apply them. A submission that nobody remembers has not.
 */
export const routesSettled = (submittedAtMs: number | undefined, nowMs: number, propagationSeconds: number): boolean =>
  submittedAtMs !== undefined && nowMs - submittedAtMs >= propagationSeconds * 1_000;
