import type {
  GetMultiRegionAccessPointCommandInput,
  GetMultiRegionAccessPointRoutesCommandInput,
  SubmitMultiRegionAccessPointRoutesCommandInput,
} from '@aws-sdk/client-s3-control';
import { type AwsCall, Refusal } from '../../contract/aws';
import type { Programme, SynthesizedResource } from '../../contract/programme';
import { identityOf } from '../../programme/identity';
import type { Stores } from '../s3';

/**
 * Multi-Region Access Points with their routes. All routes of a new one are active. They are described in us-west-2 alone; routes are
 * told and changed in five regions, and one has to be active at all times (S3 User Guide, "Managing Multi-Region Access Points";
 * API Reference, SubmitMultiRegionAccessPointRoutes). What is submitted is shown at once; that it takes effect up to two minutes later is
 * for whoever submits to wait for.
 */
export function accessPoints(stores: Stores, account: string) {
  const points = new Map<string, AccessPoint>();
  const byArn = (arn: string | undefined): AccessPoint => {
    const point = [...points.values()].find(({ alias }) => arn?.endsWith(`:${account}:accesspoint/${alias}`) === true);
    if (point === undefined) throw noSuchPoint();
    return point;
  };
  return {
    deploy: ({ resources }: Programme) => {
      for (const resource of resources.filter(({ kind }) => kind === 'AWS::S3::MultiRegionAccessPoint'))
        if (!points.has(resource.name)) points.set(resource.name, made(stores, resource, account));
    },
    operations: {
      GetMultiRegionAccessPoint: ({ Name = '' }: GetMultiRegionAccessPointCommandInput, { region }: AwsCall) => {
        if (region !== 'us-west-2') throw wrongRegion('Multi-Region Access Points are described in us-west-2');
        const point = points.get(Name);
        if (point === undefined) throw noSuchPoint();
        return {
          AccessPoint: {
            Name,
            Alias: point.alias,
            Status: 'READY',
            Regions: point.routes.map(({ Bucket, Region }) => ({ Bucket, Region })),
          },
        };
      },
      GetMultiRegionAccessPointRoutes: (input: GetMultiRegionAccessPointRoutesCommandInput, { region }: AwsCall) => {
        refuseElsewhere(region);
        const { routes } = byArn(input.Mrap);
        return { Mrap: input.Mrap, Routes: routes.map((route) => ({ ...route })) };
      },
      SubmitMultiRegionAccessPointRoutes: (
        { Mrap, RouteUpdates = [] }: SubmitMultiRegionAccessPointRoutesCommandInput,
        { region }: AwsCall,
      ) => {
        refuseElsewhere(region);
        const point = byArn(Mrap);
        const next = point.routes.map((route) => {
          const update = RouteUpdates.find(
            ({ Bucket = route.Bucket, Region = route.Region }) => Bucket === route.Bucket && Region === route.Region,
          );
          return { ...route, TrafficDialPercentage: update?.TrafficDialPercentage ?? route.TrafficDialPercentage };
        });
        if (next.some(({ TrafficDialPercentage: dial }) => dial !== 0 && dial !== 100))
          throw invalid('TrafficDialPercentage is 0 or 100');
        if (next.every(({ TrafficDialPercentage }) => TrafficDialPercentage === 0))
          throw invalid('At least one Region must be active at all times');
        point.routes = next;
        return {};
      },
    },
    /** The buckets that an access point sends clients to now. */
    activeBuckets: (name: string): readonly string[] =>
      (points.get(name)?.routes ?? [])
        .filter(({ TrafficDialPercentage }) => TrafficDialPercentage === 100)
        .map(({ Bucket }) => Bucket),
  };
}

interface AccessPoint {
  /** `mfzwi23gnjvgw.mrap` */
  readonly alias: string;
  routes: readonly { readonly Bucket: string; readonly Region: string; readonly TrafficDialPercentage: number }[];
}

function made(stores: Stores, resource: SynthesizedResource, account: string): AccessPoint {
  const { Regions = [] } = resource.properties as { readonly Regions?: readonly { readonly Bucket: string }[] };
  return {
    alias: identityOf({ ...resource, account }, 'Alias'),
    routes: Regions.map(({ Bucket }) => ({
      Bucket,
      Region: stores.bucket(Bucket)?.region ?? '',
      TrafficDialPercentage: 100,
    })),
  };
}

const controlRegions = ['us-east-1', 'us-west-2', 'ap-southeast-2', 'ap-northeast-1', 'eu-west-1'];

function refuseElsewhere(region: string): void {
  if (!controlRegions.includes(region)) throw wrongRegion(`Routes are controlled in ${controlRegions.join(', ')}`);
}

const noSuchPoint = () =>
  new Refusal('NoSuchMultiRegionAccessPoint', 'The specified Multi-Region Access Point does not exist', 404);

const wrongRegion = (message: string) => new Refusal('InvalidRequest', message);

const invalid = (message: string) => new Refusal('InvalidRequest', message);
