import type * as lb from '@pulumi/aws/lb';

/** Attributes by Elastic Load Balancing's own keys. */
type Attributes = Readonly<Record<string, string>>;

type Arguments<T> = Readonly<Record<string, (value: string) => Partial<T>>>;

/** What the provider calls the attributes of a load balancer. Source: `aws.lb.LoadBalancer`. */
export const loadBalancerAttributes = (attributes: Attributes): Partial<lb.LoadBalancerArgs> =>
  renamed(attributes, ofLoadBalancers);

/** What the provider calls the attributes of a target group. Source: `aws.lb.TargetGroup`. */
export const targetGroupAttributes = (attributes: Attributes): Partial<lb.TargetGroupArgs> =>
  renamed(attributes, ofTargetGroups);

const ofLoadBalancers: Arguments<lb.LoadBalancerArgs> = {
  // Said where the bucket is named.
  'access_logs.s3.enabled': () => ({}),
  'client_keep_alive.seconds': (value) => ({ clientKeepAlive: Number(value) }),
  'deletion_protection.enabled': (value) => ({ enableDeletionProtection: value === 'true' }),
  'idle_timeout.timeout_seconds': (value) => ({ idleTimeout: Number(value) }),
  'load_balancing.cross_zone.enabled': (value) => ({ enableCrossZoneLoadBalancing: value === 'true' }),
  'routing.http.desync_mitigation_mode': (value) => ({ desyncMitigationMode: value }),
  'routing.http.drop_invalid_header_fields.enabled': (value) => ({ dropInvalidHeaderFields: value === 'true' }),
};

const ofTargetGroups: Arguments<lb.TargetGroupArgs> = {
  'deregistration_delay.connection_termination.enabled': (value) => ({ connectionTermination: value === 'true' }),
  'deregistration_delay.timeout_seconds': (value) => ({ deregistrationDelay: Number(value) }),
  'preserve_client_ip.enabled': (value) => ({ preserveClientIp: value }),
};

function renamed<T extends object>(attributes: Attributes, table: Arguments<T>): Partial<T> {
  return Object.assign(
    {},
    ...Object.entries(attributes).map(([key, value]) => {
      const argument = table[key];
      if (argument === undefined) throw new TypeError(`the provider's name of the attribute ${key} is not known`);
      return argument(value);
    }),
  ) as Partial<T>;
}
