import { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { GlobalAcceleratorClient } from '@aws-sdk/client-global-accelerator';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { Route53Client } from '@aws-sdk/client-route-53';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { SSMClient } from '@aws-sdk/client-ssm';
import { type ClientSettings, clientSettings, perRegion } from '@regionlift/migration/runtime';

export type { ClientSettings };

/** One client for each service and region, made when it is first asked for. */
export interface Clients {
  readonly autoScaling: (region: string) => AutoScalingClient;
  readonly cloudWatch: (region: string) => CloudWatchClient;
  readonly ec2: (region: string) => EC2Client;
  readonly elb: (region: string) => ElasticLoadBalancingV2Client;
  /** Global Accelerator answers in us-west-2 alone (API Reference, "you must specify the US West (Oregon) Region"). */
  readonly accelerator: () => GlobalAcceleratorClient;
  /** IAM and Route 53 have one endpoint in a partition; the region chooses the partition. */
  readonly iam: (region: string) => IAMClient;
  readonly kms: (region: string) => KMSClient;
  readonly quotas: (region: string) => ServiceQuotasClient;
  readonly route53: (region: string) => Route53Client;
  readonly ssm: (region: string) => SSMClient;
}

/** The clients, with the settings of every part ({@link clientSettings}). */
export function awsClients(settings: ClientSettings = {}): Clients {
  const base = clientSettings(settings);
  const accelerator = perRegion((region) => new GlobalAcceleratorClient({ ...base, region }));
  return {
    autoScaling: perRegion((region) => new AutoScalingClient({ ...base, region })),
    cloudWatch: perRegion((region) => new CloudWatchClient({ ...base, region })),
    ec2: perRegion((region) => new EC2Client({ ...base, region })),
    elb: perRegion((region) => new ElasticLoadBalancingV2Client({ ...base, region })),
    accelerator: () => accelerator('us-west-2'),
    iam: perRegion((region) => new IAMClient({ ...base, region })),
    kms: perRegion((region) => new KMSClient({ ...base, region })),
    quotas: perRegion((region) => new ServiceQuotasClient({ ...base, region })),
    route53: perRegion((region) => new Route53Client({ ...base, region })),
    ssm: perRegion((region) => new SSMClient({ ...base, region })),
  };
}
