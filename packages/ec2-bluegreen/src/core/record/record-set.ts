/** A record set by Route 53's words (API Reference, ResourceRecordSet), as far as it is used here. */
export interface RecordSet {
  readonly Name: string;
  readonly Type: string;
  /** Seconds; an alias has none. */
  readonly TTL?: number;
  readonly SetIdentifier?: string;
  /** 0 to 255. */
  readonly Weight?: number;
  readonly ResourceRecords?: readonly { readonly Value: string }[];
  readonly AliasTarget?: {
    readonly HostedZoneId: string;
    readonly DNSName: string;
    readonly EvaluateTargetHealth: boolean;
  };
  /** Routing policies and checks that are not known here; they are put back as they were. */
  readonly [other: string]: unknown;
}

/** One change of a batch. */
export interface RecordChange {
  readonly action: 'CREATE' | 'DELETE' | 'UPSERT';
  readonly set: RecordSet;
}

/** A load balancer's address in the eyes of Route 53. */
export interface LoadBalancerName {
  readonly dnsName: string;
  readonly canonicalHostedZoneId: string;
}
