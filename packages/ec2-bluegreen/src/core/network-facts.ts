import type { Maybe, MigrationPlan } from '@regionlift/migration/core';

/** What a user says of the target's network, as a shell hands it over: unchecked, possibly deferred. */
export interface NetworkFacts {
  /** Construct id or component name: `Network`. */
  readonly name: string;
  /** IPv4 range of the VPC, /16 to /24: `10.21.0.0/16`. */
  readonly cidr: Maybe<string>;
  /** Zones of the target region, two to six: `['us-east-1a', …]`. One public and one private subnet stand in each. */
  readonly availabilityZones: Maybe<readonly Maybe<string>[]>;
  /** Range of the source's VPC, to see that the two can be routed to each other; absent: they need not be. */
  readonly sourceVpcCidr?: Maybe<string>;
  /** ONE_PER_ZONE: the loss of a zone takes no other's way out. ONE: cheaper. @default 'ONE_PER_ZONE' */
  readonly natGateways?: Maybe<string>;
  /** Services with an interface endpoint, besides those that Session Manager needs: `['ecr.api']`. */
  readonly interfaceEndpoints?: Maybe<readonly Maybe<string>[]>;
}

/** The facts together with the migration that they are judged against. */
export interface NetworkQuestion extends NetworkFacts {
  readonly migration: MigrationPlan;
}
