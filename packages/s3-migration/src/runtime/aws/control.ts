import {
  CreateJobCommand,
  DescribeJobCommand,
  GetMultiRegionAccessPointCommand,
  GetMultiRegionAccessPointRoutesCommand,
  ListAccessPointsCommand,
  type S3ControlClient,
  SubmitMultiRegionAccessPointRoutesCommand,
  UpdateJobStatusCommand,
} from '@aws-sdk/client-s3-control';
import { RuntimeError, statusOf, unlessAbsent } from '@regionlift/migration/runtime';
import {
  accessPointArnOf,
  type BackfillJobState,
  type BucketRuntimeConfig,
  controlRegionsFor,
  type Route,
} from '../../core';
import type { ControlPort } from '../ports';

/**
 * S3 Control. Jobs and access points live in the source bucket's region. Multi-Region Access Points are described in
 * us-west-2, the one region of their control plane (User Guide, "Managing Multi-Region Access Points"), while routes are
 * read and changed in any of five regions, first in one that is not being left.
 */
export function awsControl(clientOf: (region: string) => S3ControlClient, config: BucketRuntimeConfig): ControlPort {
  const { account, source, target } = config;
  const home = clientOf(source.region);
  const AccountId = account;
  const regions = controlRegionsFor(source.region, target.region);
  return {
    createJob: async (request) => (await home.send(new CreateJobCommand(request))).JobId ?? '',
    describeJob: async (JobId) => {
      const answer = await unlessAbsent(
        home.send(new DescribeJobCommand({ AccountId, JobId })),
        'NoSuchJob',
        'NoSuchJobException',
        'NotFoundException',
      );
      return answer?.Job as BackfillJobState | undefined;
    },
    cancelJob: async (JobId) => {
      await home.send(
        new UpdateJobStatusCommand({
          AccountId,
          JobId,
          RequestedJobStatus: 'Cancelled',
          StatusUpdateReason: 'the migration was aborted',
        }),
      );
    },
    accessPointsOf: async (Bucket) => {
      const { AccessPointList = [] } = await home.send(new ListAccessPointsCommand({ AccountId, Bucket }));
      return AccessPointList.length;
    },
    accessPoint: async (Name) => {
      const answer = await unlessAbsent(
        clientOf('us-west-2').send(new GetMultiRegionAccessPointCommand({ AccountId, Name })),
        'NoSuchMultiRegionAccessPoint',
        'NotFoundException',
      );
      const { Alias, Status, Regions = [] } = answer?.AccessPoint ?? {};
      return {
        ...(Status === undefined ? {} : { status: Status }),
        ...(Alias === undefined ? {} : { arn: accessPointArnOf(config, Alias) }),
        buckets: Regions.map(({ Bucket = '', Region = '' }) => ({ bucket: Bucket, region: Region })),
      };
    },
    routes: async (Mrap) => {
      const { Routes = [] } = await firstReachable(regions, (region) =>
        clientOf(region).send(new GetMultiRegionAccessPointRoutesCommand({ AccountId, Mrap })),
      );
      return Routes.map(
        ({ Bucket = '', Region = '', TrafficDialPercentage = 0 }): Route => ({ Bucket, Region, TrafficDialPercentage }),
      );
    },
    submitRoutes: async (Mrap, routes) => {
      await firstReachable(regions, (region) =>
        clientOf(region).send(
          new SubmitMultiRegionAccessPointRoutesCommand({ AccountId, Mrap, RouteUpdates: [...routes] }),
        ),
      );
    },
  };
}

/**
 * Asks one region after the other until one answers. An answer that is an error of ours (4xx) ends the search: another
 * region would say the same. Raises `RoutesNotReachable`.
 */
async function firstReachable<T>(regions: readonly string[], ask: (region: string) => Promise<T>): Promise<T> {
  let last: unknown;
  for (const region of regions) {
    try {
      return await ask(region);
    } catch (error) {
      const status = statusOf(error);
      if (status !== undefined && status >= 400 && status < 500) throw error;
      last = error;
    }
  }
  throw new RuntimeError('RoutesNotReachable', `none of ${regions.join(', ')} answered`, { cause: last });
}
