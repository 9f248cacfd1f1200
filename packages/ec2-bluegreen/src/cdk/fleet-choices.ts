/** The kinds of load balancers that a fleet part knows. */
export enum LoadBalancerKind {
  /** Application Load Balancer: HTTP and HTTPS. */
  APPLICATION = 'APPLICATION',
  /** Network Load Balancer: TCP and TLS. */
  NETWORK = 'NETWORK',
}

/** What instances speak behind an Application Load Balancer. */
export enum InstanceProtocol {
  /** Plain HTTP, inside of the VPC. */
  HTTP = 'HTTP',
  /** HTTPS; the load balancer does not verify the instances' certificates. */
  HTTPS = 'HTTPS',
}

/** How clients are moved. */
export enum ClientRouting {
  /** By Global Accelerator, whose two static addresses stay. */
  ACCELERATOR = 'ACCELERATOR',
  /** By weighted Route 53 records, where no accelerator is wanted. */
  RECORDS = 'RECORDS',
}

/** How many NAT gateways a network has. */
export enum NatGateways {
  /** One in every zone: the loss of a zone takes no other's way out. */
  ONE_PER_ZONE = 'ONE_PER_ZONE',
  /** One for all zones: cheaper. */
  ONE = 'ONE',
}
