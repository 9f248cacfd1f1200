/** One line of a security group: TCP on one port, for an IPv4 range or another group of the same part. */
export interface SecurityGroupRule {
  readonly port: number;
  readonly description: string;
  readonly cidr?: string;
  /** Which of the part's own groups is at the other end; present when and only when `cidr` is absent. */
  readonly group?: 'LOAD_BALANCER' | 'INSTANCES' | 'RUNTIME';
}

/** A security group of the target's VPC. */
export interface SecurityGroupPlan {
  readonly name: string;
  readonly description: string;
  readonly ingress: readonly SecurityGroupRule[];
  readonly egress: readonly SecurityGroupRule[];
}
