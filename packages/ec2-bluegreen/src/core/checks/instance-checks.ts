import { type Check, fail, pass, show, whenPlain } from '@regionlift/migration/core';
import type { FleetQuestion } from '../fleet-facts';
import { eachOnce } from './each-once';
import { knownItems } from './known-items';
import { matching } from './matching';
import { wholeNumber } from './whole-number';

/** What a fleet part asks of its instances. */
export const instanceChecks: readonly Check<FleetQuestion>[] = [
  {
    code: 'InstanceTypesMissing',
    asks: 'there is an instance type, and not more than a mixed fleet takes (EC2 Auto Scaling API Reference, LaunchTemplate, Overrides: 40)',
    property: 'instanceTypes',
    serves: ['EC2-4'],
    judge: ({ instanceTypes = [] }) => {
      if (!Array.isArray(instanceTypes)) return pass;
      return instanceTypes.length >= 1 && instanceTypes.length <= 40
        ? pass
        : fail(show(instanceTypes), 'one to 40 instance types', "name blue's type first; more make a mixed fleet");
    },
  },
  matching({
    property: 'instanceTypes',
    list: true,
    code: 'InvalidInstanceType',
    asks: 'instance types are written as EC2 does',
    serves: ['EC2-4'],
    pattern: /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/,
    allowed: 'types such as m7g.large',
    remedy: 'correct the type',
  }),
  eachOnce<FleetQuestion>('instanceTypes', 'DuplicateInstanceType', 'instance type', 'EC2-4'),
  {
    code: 'InstanceTypeUnavailable',
    asks: 'the target region offers every type, where its types are known; otherwise the preflight asks EC2',
    property: 'instanceTypes',
    serves: ['EC2-5'],
    judge: ({ instanceTypes, knownInstanceTypes, migration: { to } }) => {
      if (!Array.isArray(knownInstanceTypes)) return pass;
      const known = knownItems(knownInstanceTypes);
      const absent = knownItems(instanceTypes).filter((type) => !known.includes(type));
      return absent.length === 0
        ? pass
        : fail(
            `${absent.map(show).join(', ')} in ${to}`,
            known.map(String).join(', ') || 'types that the region offers',
            'choose a type of the target region, or correct the list',
          );
    },
  },
  {
    code: 'MixedArchitectures',
    asks: 'all types run the one image: Graviton and x86 are two (EC2 User Guide, "Instance type naming conventions": g after the generation)',
    property: 'instanceTypes',
    serves: ['EC2-4'],
    judge: ({ instanceTypes }) => {
      const types = knownItems(instanceTypes).filter((type) => typeof type === 'string');
      const arm = types.filter(isGraviton);
      return arm.length === 0 || arm.length === types.length
        ? pass
        : fail(
            types.map(show).join(', '),
            'types of one architecture',
            'leave out those that the image does not run on',
          );
    },
  },
  {
    code: 'ReservationWithMixedFleet',
    asks: 'capacity is reserved for one type: a mixed fleet would start none of the others',
    property: 'capacityReservationId',
    serves: ['EC2-5'],
    judge: ({ capacityReservationId, instanceTypes }) =>
      whenPlain([capacityReservationId], () =>
        capacityReservationId !== undefined && knownItems(instanceTypes).length > 1
          ? fail(
              `${show(capacityReservationId)} with ${knownItems(instanceTypes).length} types`,
              'a reservation with one type',
              "keep the reservation's type, or leave the reservation out: open ones are used all the same",
            )
          : pass,
      ),
  },
  matching({
    property: 'capacityReservationId',
    code: 'InvalidReservationId',
    asks: 'a capacity reservation is named by its id',
    serves: ['EC2-5'],
    pattern: /^cr-[0-9a-f]{17}$/,
    allowed: 'an id such as cr-0a1b2c3d4e5f60718',
    remedy: 'give the id of the reservation in the target region',
  }),
  wholeNumber({
    property: 'volumeGibibytes',
    code: 'InvalidVolumeSize',
    from: 1,
    to: 65_536,
    source: 'EBS User Guide, "General Purpose SSD volumes", gp3',
    serves: ['EC2-6'],
  }),
  matching({
    property: 'rootDeviceName',
    code: 'InvalidDeviceName',
    asks: 'the root device is named as the image does (EC2 User Guide, "Device names for volumes on Amazon EC2 instances")',
    serves: ['EC2-6'],
    pattern: /^\/dev\/(sd[a-z]\d{0,2}|xvd[a-z]{1,2})$/,
    allowed: '/dev/xvda or /dev/sda1',
    remedy: "give the image's RootDeviceName: a volume of another name would stand beside an unencrypted root",
  }),
];

/** The letter after the generation, and the first generation, which has none. */
const isGraviton = (type: unknown): boolean => /^([a-z]+\d+g|a1\.)/.test(String(type));
