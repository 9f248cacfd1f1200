import { declared } from '../../ask';
import { exported } from './exported';

/** What clients have in their firewalls. */
export const addresses = exported({
  code: 'StaticAddressesNotExported',
  severity: 'LOW',
  title: 'The static addresses of an accelerator are exported',
  rationale: 'That addresses do not change is proven by comparing them.',
  source: 'CloudFormation Template Reference, AWS::GlobalAccelerator::Accelerator (Ipv4Addresses, DnsName)',
  serves: ['EC2-1'],
  of: (program) => declared(program, 'AWS::GlobalAccelerator::Accelerator'),
  attributes: /^(Ipv[46]Addresses|DualStackDnsName|IpSets)/,
  attributeOnly: true,
});
