import { Refusal, type StandIn } from '../../contract/aws';
import { byOperation } from '../by-operation';
import { listIn } from '../inputs';
import { filtersOf, type Images } from './images';
import { instanceType } from './instance-types';
import { type LaunchTemplate, launchTemplates } from './launch-templates';

/** What the stand-in of EC2 tells of. */
export interface Ec2Settings {
  readonly images: Images;
  /** Those that are deployed; more may come. */
  readonly templates: readonly LaunchTemplate[];
  /** Nodes of load balancers: by region, name (`app/rl-orders-web/…`) and private addresses. */
  readonly nodes: readonly { readonly region: string; readonly name: string; readonly addresses: readonly string[] }[];
  /** What somebody reserved, all of it free. @default nothing */
  readonly reservations?: readonly { readonly region: string; readonly id: string; readonly instanceType: string }[];
  /** Types that a region does not offer. @default none */
  readonly notOffered?: readonly string[];
}

/** Images, launch templates, what a region offers and where load balancers stand. */
export function ec2({ images, templates, nodes, reservations = [], notOffered = [] }: Ec2Settings): StandIn {
  const versions = launchTemplates(templates);
  const typesIn = (input: Readonly<Record<string, unknown>>): readonly string[] =>
    filtersOf(input).find(({ name }) => name === 'instance-type')?.values ?? [];
  return {
    title: 'EC2',
    services: ['EC2'],
    limits:
      'images have no content and are copied at once but for the clock; vCPUs and architectures of instance types are read from their names, a region offers every type, and reserved capacity is all free',
    answer: byOperation('EC2', {
      DescribeImages: (_, call) => images.describeImages(call),
      DescribeSnapshots: (_, call) => images.describeSnapshots(call),
      CopyImage: (_, call) => images.copyImage(call),
      DescribeLaunchTemplates: (_, call) => versions.describe(call),
      ModifyLaunchTemplate: (_, call) => versions.modify(call),
      DescribeNetworkInterfaces: (_, { region, input }) => {
        const descriptions = filtersOf(input).find(({ name }) => name === 'description')?.values;
        return {
          NetworkInterfaces: nodes
            .filter((node) => node.region === region && (descriptions?.includes(`ELB ${node.name}`) ?? true))
            .flatMap(({ name, addresses }) =>
              addresses.map((PrivateIpAddress) => ({ Description: `ELB ${name}`, PrivateIpAddress, Status: 'in-use' })),
            ),
        };
      },
      DescribeInstanceTypes: (_, { input }) => ({
        InstanceTypes: typesIn(input).flatMap((name) => {
          const type = instanceType(name);
          return type === undefined
            ? []
            : [
                {
                  InstanceType: name,
                  VCpuInfo: { DefaultVCpus: type.vcpus },
                  ProcessorInfo: { SupportedArchitectures: [type.architecture] },
                },
              ];
        }),
      }),
      DescribeInstanceTypeOfferings: (_, { region, input }) => ({
        InstanceTypeOfferings: typesIn(input)
          .filter((name) => instanceType(name) !== undefined && !notOffered.includes(name))
          .map((name) => ({ InstanceType: name, LocationType: 'region', Location: region })),
      }),
      DescribeCapacityReservations: (_, { region, input }) => {
        const ids = listIn(input, 'CapacityReservationIds') ?? [];
        return {
          CapacityReservations: ids.map((id) => {
            const found = reservations.find((one) => one.region === region && one.id === id);
            if (found === undefined)
              throw new Refusal(
                'InvalidCapacityReservationId.NotFound',
                `The Capacity Reservation ID '${id}' does not exist`,
              );
            return {
              CapacityReservationId: id,
              InstanceType: found.instanceType,
              State: 'active',
              AvailableInstanceCount: reserved,
              TotalInstanceCount: reserved,
            };
          }),
        };
      },
    }),
  };
}

/** Enough for every fleet of a rehearsal. */
const reserved = 100;
