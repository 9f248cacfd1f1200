/** The two fleets of a move: BLUE in the region that is left, GREEN in the region that is moved to. */
export type Colour = 'BLUE' | 'GREEN';

/** Elastic Load Balancing's own words for the kinds that a fleet part knows. */
export type LoadBalancerType = 'APPLICATION' | 'NETWORK';

/**
 * How clients are moved. ACCELERATOR: Global Accelerator, whose two static addresses stay (EC2-1). RECORDS: weighted Route 53
 * records, where no accelerator is wanted (EC2-8).
 */
export type Routing = 'ACCELERATOR' | 'RECORDS';

/** What instances speak behind an Application Load Balancer. */
export type ApplicationProtocol = 'HTTP' | 'HTTPS';

/** Per cent of clients that each colour is to get; the two always add up to 100. */
export interface Weights {
  readonly blue: number;
  readonly green: number;
}
