/**
 * The last field of a load balancer's ARN, which its metrics and network interfaces are named by: `app/orders-web/50dc6c495c0c9188`.
 * Empty for anything else.
 */
export const loadBalancerNameIn = (arn: string): string => arn.split(':loadbalancer/')[1] ?? '';
