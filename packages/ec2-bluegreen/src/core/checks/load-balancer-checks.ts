import { type Check, fail, oneOfOptions, pass, show, whenPlain } from '@regionlift/migration/core';
import { fleetDefaults } from '../fleet-defaults';
import type { FleetQuestion } from '../fleet-facts';
import { typeOf } from '../load-balancer';
import type { LoadBalancerType } from '../words';
import { arnChecks } from './arn-checks';
import { matching } from './matching';
import { wholeNumber } from './whole-number';

/** What a fleet part asks of green's load balancer. */
export const loadBalancerChecks: readonly Check<FleetQuestion>[] = [
  oneOfOptions('loadBalancerType', ['EC2-1'], ['APPLICATION', 'NETWORK']),
  oneOfOptions('internal', ['EC2-1'], [true, false]),
  ...arnChecks<FleetQuestion>({
    property: 'certificateArn',
    what: 'a certificate of ACM',
    code: 'InvalidCertificateArn',
    elsewhere: 'CertificateElsewhere',
    serves: ['EC2-1'],
    service: 'acm',
    resource: /certificate\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
    example: 'certificate/<id>',
    remedy: 'request or import the certificate in the target region too: certificates do not leave theirs',
    regionIn: ({ to }) => to,
  }),
  {
    code: 'CertificateMissing',
    asks: 'an application load balancer has a certificate: clients speak TLS to it',
    property: 'certificateArn',
    serves: ['EC2-1'],
    judge: (facts) =>
      whenPlain([facts.certificateArn], () =>
        facts.certificateArn === undefined && kindOf(facts) === 'APPLICATION'
          ? fail('nothing', 'the ARN of a certificate', 'give the certificate of the host name in the target region')
          : pass,
      ),
  },
  wholeNumber({
    property: 'listenerPort',
    code: 'InvalidPort',
    from: 1,
    to: 65_535,
    source: 'CreateListener, Port',
    serves: ['EC2-1'],
  }),
  {
    code: 'RedirectPortTaken',
    asks: "an application load balancer's port 80 is free: it sends clients to the encrypted port",
    property: 'listenerPort',
    serves: ['EC2-1'],
    judge: (facts) =>
      whenPlain([facts.listenerPort], () =>
        facts.listenerPort === 80 && kindOf(facts) === 'APPLICATION'
          ? fail('80', 'another port', 'serve TLS on 443')
          : pass,
      ),
  },
  {
    code: 'WeakTlsPolicy',
    asks: 'the security policy knows TLS 1.2 and later alone (Application Load Balancer guide, "Security policies")',
    property: 'sslPolicy',
    serves: ['EC2-1'],
    judge: ({ sslPolicy }) =>
      whenPlain([sslPolicy], () =>
        sslPolicy === undefined || (typeof sslPolicy === 'string' && modernPolicy.test(sslPolicy))
          ? pass
          : fail(
              show(sslPolicy),
              `a policy from TLS 1.2 on, such as ${fleetDefaults.sslPolicy}`,
              'choose one of ELBSecurityPolicy-TLS13-1-2-…, -TLS13-1-3-…, -FS-1-2-… or -TLS-1-2-…',
            ),
      ),
  },
  {
    code: 'TlsPolicyUnused',
    asks: 'a security policy is named only where the load balancer ends TLS',
    property: 'sslPolicy',
    serves: ['EC2-1'],
    judge: (facts) =>
      whenPlain([facts.sslPolicy, facts.certificateArn], () =>
        facts.sslPolicy !== undefined && facts.certificateArn === undefined && kindOf(facts) === 'NETWORK'
          ? fail(
              show(facts.sslPolicy),
              'a policy together with a certificate',
              'give the certificate too, or leave it out',
            )
          : pass,
      ),
  },
  ...arnChecks<FleetQuestion>({
    property: 'webAclArn',
    what: 'a regional web ACL',
    code: 'InvalidWebAclArn',
    elsewhere: 'WebAclElsewhere',
    serves: ['EC2-1'],
    service: 'wafv2',
    resource: /regional\/webacl\/[\w-]{1,128}\/[0-9a-f-]{36}/,
    example: 'regional/webacl/<name>/<id>',
    remedy: 'give a web ACL of scope REGIONAL of the target region; one of CloudFront is global',
    regionIn: ({ to }) => to,
  }),
  {
    code: 'WebAclOnNetworkLoadBalancer',
    asks: 'a web ACL stands before an application load balancer alone (WAF Developer Guide, "Resources that you can protect")',
    property: 'webAclArn',
    serves: ['EC2-1'],
    judge: (facts) =>
      whenPlain([facts.webAclArn], () =>
        facts.webAclArn !== undefined && kindOf(facts) === 'NETWORK'
          ? fail(
              show(facts.webAclArn),
              'no web ACL on NETWORK',
              "leave it out, or set loadBalancerType to 'APPLICATION'",
            )
          : pass,
      ),
  },
  matching({
    property: 'hostName',
    code: 'InvalidHostName',
    asks: 'the name by which clients reach the fleet is a host name',
    serves: ['EC2-3', 'EC2-8'],
    pattern: /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/,
    allowed: 'a lower-case name such as www.orders.example',
    remedy: 'give the name without protocol, port and path',
    needed: true,
  }),
];

/** The kind that green's load balancer will have; undefined where the facts do not say. */
export const kindOf = ({ loadBalancerType, sourceLoadBalancerArn }: FleetQuestion): LoadBalancerType | undefined => {
  if (loadBalancerType === 'APPLICATION' || loadBalancerType === 'NETWORK') return loadBalancerType;
  return loadBalancerType === undefined && typeof sourceLoadBalancerArn === 'string'
    ? typeOf({ sourceLoadBalancerArn })
    : undefined;
};

const modernPolicy = /^ELBSecurityPolicy-(TLS13|TLS|FS)-1-[23](-[A-Za-z0-9]+)*-\d{4}-\d{2}$/;
