/** The kinds of load balancers that a fleet part knows. */
export enum LoadBalancerKind {
  /** Application Load Balancer: HTTP and HTTPS. */
  Application = 'APPLICATION',
  /** Network Load Balancer: TCP and TLS. */
  Network = 'NETWORK',
}

/** What instances speak behind an Application Load Balancer. */
export enum InstanceProtocol {
  /** Plain HTTP, inside of the VPC. */
  Http = 'HTTP',
  /** HTTPS; the load balancer does not verify the instances' certificates. */
  Https = 'HTTPS',
}

/** How clients are moved. */
export enum ClientRouting {
  /** By Global Accelerator, whose two static addresses stay. */
  Accelerator = 'ACCELERATOR',
  /** By weighted Route 53 records, where no accelerator is wanted. */
  Records = 'RECORDS',
}

/** How many NAT gateways a network has. */
export enum NatGateways {
  /** One in every zone: the loss of a zone takes no other's way out. */
  OnePerZone = 'ONE_PER_ZONE',
  /** One for all zones: cheaper. */
  One = 'ONE',
}
