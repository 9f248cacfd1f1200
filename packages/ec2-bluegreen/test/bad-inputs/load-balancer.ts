import { arn, type BadInput, id } from './bad-input';

/** What is wrong with load balancer and clients. */
export const loadBalancer: readonly BadInput[] = [
  { title: 'a gateway load balancer', facts: { loadBalancerType: 'GATEWAY' }, codes: ['UnknownOption'] },
  { title: 'no certificate', facts: { certificateArn: undefined }, codes: ['CertificateMissing'] },
  {
    title: 'a certificate of the source region',
    facts: { certificateArn: arn('acm', 'us-west-2', `certificate/${id}`) },
    codes: ['CertificateElsewhere'],
  },
  {
    title: 'a certificate by its name',
    facts: { certificateArn: 'www.orders.example' },
    codes: ['InvalidCertificateArn'],
  },
  { title: 'port 0', facts: { listenerPort: 0 }, codes: ['InvalidPort'] },
  { title: 'TLS on port 80', facts: { listenerPort: 80 }, codes: ['RedirectPortTaken'] },
  {
    title: 'a policy with TLS 1.0',
    facts: { sslPolicy: 'ELBSecurityPolicy-TLS13-1-0-2021-06' },
    codes: ['WeakTlsPolicy'],
  },
  {
    title: 'a policy without a certificate',
    facts: {
      loadBalancerType: 'NETWORK',
      certificateArn: undefined,
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06',
    },
    codes: ['TlsPolicyUnused'],
  },
  {
    title: 'a web ACL of CloudFront',
    facts: { webAclArn: arn('wafv2', 'us-east-1', `global/webacl/orders/${id}`) },
    codes: ['InvalidWebAclArn'],
  },
  {
    title: 'a web ACL of the source region',
    facts: { webAclArn: arn('wafv2', 'us-west-2', `regional/webacl/orders/${id}`) },
    codes: ['WebAclElsewhere'],
  },
  {
    title: 'a web ACL on a network load balancer',
    facts: {
      loadBalancerType: 'NETWORK',
      webAclArn: arn('wafv2', 'us-east-1', `regional/webacl/orders/${id}`),
    },
    codes: ['WebAclOnNetworkLoadBalancer'],
  },
  { title: 'a URL as host name', facts: { hostName: 'https://www.orders.example/' }, codes: ['InvalidHostName'] },
  { title: 'no clients', facts: { clientCidrs: [] }, codes: ['ClientsMissing'] },
  { title: 'an address as range', facts: { clientCidrs: ['203.0.113.7'] }, codes: ['InvalidCidr'] },
  {
    title: 'a range twice',
    facts: { clientCidrs: ['203.0.113.0/24', '203.0.113.0/24'] },
    codes: ['DuplicateCidr'],
  },
  {
    title: 'more ranges than a group takes',
    facts: { clientCidrs: Array.from({ length: 30 }, (_, third) => `10.0.${third}.0/24`) },
    codes: ['TooManyClients'],
  },
  {
    title: 'ranges behind an accelerator that hides clients',
    facts: { loadBalancerType: 'NETWORK', clientCidrs: ['203.0.113.0/24'] },
    codes: ['ClientAddressesHidden'],
  },
];

/** What is wrong with the application. */
export const application: readonly BadInput[] = [
  { title: 'no port of the application', facts: { applicationPort: undefined }, codes: ['InvalidPort'] },
  { title: 'an application that speaks gRPC', facts: { applicationProtocol: 'GRPC' }, codes: ['UnknownOption'] },
  { title: 'a path without a slash', facts: { healthCheckPath: 'health' }, codes: ['InvalidPath'] },
  { title: 'a smoke test by URL', facts: { smokeTestPath: 'https://www.orders.example/' }, codes: ['InvalidPath'] },
  {
    title: 'two hours of deregistration',
    facts: { deregistrationDelaySeconds: 7_200 },
    codes: ['InvalidDeregistrationDelay'],
  },
];
