import { account, region } from './workload';

/** What the sample fleet says in both dialects. */
export const zoneCount = 2;
export const cidr = '10.20.0.0/16';
export const subnetCidr = (index: number): string => `10.20.${index}.0/24`;

export const logsBucket = 'sample-logs-of-web';
export const imageParameter = '/sample/web/image';
export const certificateArn = `arn:aws:acm:${region}:${account}:certificate/11111111-2222-3333-4444-555555555555`;
export const webAclArn = `arn:aws:wafv2:${region}:${account}:regional/webacl/sample/66666666-7777-8888-9999-000000000000`;
export const blueArn = `arn:aws:elasticloadbalancing:eu-central-1:${account}:loadbalancer/app/blue/50dc6c495c0c9188`;

export const topicArn = `arn:aws:sns:${region}:${account}:scaling`;
export const events = ['autoscaling:EC2_INSTANCE_LAUNCH', 'autoscaling:EC2_INSTANCE_TERMINATE'];

/** The script of an instance; the name of a bucket is what the dialect knows of it. */
export const script = (bucketArn: string): string => `#!/bin/bash\nset -eu\naws s3 cp ${bucketArn}/web /opt/web\n`;

export const endpointPolicy = {
  Version: '2012-10-17' as const,
  Statement: [
    {
      Sid: 'Images',
      Effect: 'Allow' as const,
      Principal: '*',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::sample/*',
    },
  ],
};

export const logsPolicy = {
  Version: '2012-10-17' as const,
  Statement: [
    {
      Sid: 'Delivery',
      Effect: 'Allow' as const,
      Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: `arn:aws:s3:::${logsBucket}/web/AWSLogs/${account}/*`,
    },
  ],
};
