import { GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  DescribeCapacityReservationsCommand,
  DescribeInstanceTypeOfferingsCommand,
  DescribeInstanceTypesCommand,
  type EC2Client,
  type _InstanceType as InstanceType,
  type InstanceTypeInfo,
} from '@aws-sdk/client-ec2';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { GetServiceQuotaCommand } from '@aws-sdk/client-service-quotas';
import { type ClockPort, everyPage, RuntimeError, unlessAbsent } from '@regionlift/migration/runtime';
import type { FleetRuntimeConfig } from '../../core';
import type { CapacityPort } from '../ports';
import type { Clients } from './clients';

/**
 * What the target region has room for. Use is the newest value of the quota's own metric (Service Quotas, `UsageMetric`), which
 * lags by minutes; nothing in the last hour means that nothing runs. Types are asked for by filter: an unknown one is left out
 * instead of failing the call. Raises `QuotaWithoutValue` when Service Quotas says nothing, `UseUnread` when CloudWatch does not.
 */
export function awsCapacity(clients: Clients, { target }: FleetRuntimeConfig, clock: ClockPort): CapacityPort {
  const { region } = target;
  const ec2 = clients.ec2(region);
  // vCPUs and architectures are asked one after the other, of the same types.
  const described = new Map<string, Promise<readonly InstanceTypeInfo[]>>();
  const typesOf = (types: readonly string[]) => {
    const asked = types.join();
    const answer = described.get(asked) ?? typesBy(ec2, types);
    described.set(asked, answer);
    return answer;
  };
  const each = async <Value>(types: readonly string[], told: (type: InstanceTypeInfo) => Value) =>
    Object.fromEntries((await typesOf(types)).map((type) => [type.InstanceType as InstanceType as string, told(type)]));
  return {
    vcpuQuota: async () => {
      const { Quota } = await clients
        .quotas(region)
        .send(new GetServiceQuotaCommand({ ServiceCode: 'ec2', QuotaCode: standardInstances }));
      if (Quota?.Value === undefined) throw new RuntimeError('QuotaWithoutValue', `${standardInstances} has no value`);
      return Quota.Value;
    },
    vcpusInUse: async () => {
      const { MetricDataResults: [result] = [] } = await clients.cloudWatch(region).send(
        new GetMetricDataCommand({
          StartTime: new Date(clock.now() - hourMs),
          EndTime: new Date(clock.now()),
          ScanBy: 'TimestampDescending',
          MetricDataQueries: [{ Id: 'used', MetricStat: { Metric: standardUse, Period: 300, Stat: 'Maximum' } }],
        }),
      );
      // Without a complete answer silence says nothing.
      if (result?.StatusCode !== 'Complete')
        throw new RuntimeError('UseUnread', `CloudWatch answered ${result?.StatusCode ?? 'nothing'} for vCPUs in use`);
      return result.Values?.[0] ?? 0;
    },
    vcpusOf: (types) => each(types, ({ VCpuInfo }) => VCpuInfo?.DefaultVCpus ?? 0),
    architecturesOf: (types) => each(types, ({ ProcessorInfo }) => ProcessorInfo?.SupportedArchitectures ?? []),
    offered: async (types) => {
      const offerings = await everyPage(async (NextToken) => {
        const { InstanceTypeOfferings = [], NextToken: next } = await ec2.send(
          new DescribeInstanceTypeOfferingsCommand({ LocationType: 'region', Filters: ofTypes(types), NextToken }),
        );
        return { found: InstanceTypeOfferings, next };
      });
      return offerings.flatMap(({ InstanceType: type }) => type ?? []);
    },
    reservation: async (id) => {
      const answer = await unlessAbsent(
        ec2.send(new DescribeCapacityReservationsCommand({ CapacityReservationIds: [id] })),
        'InvalidCapacityReservationId.NotFound',
        'InvalidCapacityReservationId.Malformed',
      );
      const [found] = answer?.CapacityReservations ?? [];
      return (
        found && {
          state: found.State ?? '',
          instanceType: found.InstanceType ?? '',
          available: found.AvailableInstanceCount ?? 0,
          total: found.TotalInstanceCount ?? 0,
        }
      );
    },
    scalingRoleExists: async () =>
      (await unlessAbsent(
        clients.iam(region).send(new GetRoleCommand({ RoleName: 'AWSServiceRoleForAutoScaling' })),
        'NoSuchEntityException',
        'NoSuchEntity',
      )) !== undefined,
  };
}

const typesBy = (ec2: EC2Client, types: readonly string[]): Promise<readonly InstanceTypeInfo[]> =>
  everyPage(async (NextToken) => {
    const { InstanceTypes = [], NextToken: next } = await ec2.send(
      new DescribeInstanceTypesCommand({ Filters: ofTypes(types), NextToken }),
    );
    return { found: InstanceTypes, next };
  });

const ofTypes = (types: readonly string[]) => [{ Name: 'instance-type', Values: [...types] }];

/** "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances", in vCPUs. */
const standardInstances = 'L-1216C47A';

const standardUse = {
  Namespace: 'AWS/Usage',
  MetricName: 'ResourceCount',
  Dimensions: Object.entries({ Service: 'EC2', Type: 'Resource', Resource: 'vCPU', Class: 'Standard/OnDemand' }).map(
    ([Name, Value]) => ({ Name, Value }),
  ),
};

const hourMs = 3_600_000;
