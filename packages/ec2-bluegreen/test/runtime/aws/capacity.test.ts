import { awsCapacity } from '../../../src/runtime/aws/capacity';
import { acceleratorConfig } from '../fake/sample-config';
import { ec2Answer, ec2Error, items, jsonAnswer, jsonError, queryAnswer, queryError } from '../loopback/answers';
import { onTheWire, standingClock } from '../loopback/on-the-wire';

const { answering, asked, clients, requests } = onTheWire();
const capacity = () => awsCapacity(clients(), acceleratorConfig, standingClock('2026-11-26T08:00:00Z'));

describe('room for instances over the wire (EC2-4)', () => {
  test('the quota of standard instances is read in the target region', async () => {
    answering(jsonAnswer({ Quota: { QuotaCode: 'L-1216C47A', Value: 64, Unit: 'None' } }));
    expect(await capacity().vcpuQuota()).toBe(64);
    expect(asked()).toEqual(['servicequotas us-east-1 GetServiceQuota {"ServiceCode":"ec2","QuotaCode":"L-1216C47A"}']);
  });

  test.each([
    [jsonAnswer({ Quota: { QuotaCode: 'L-1216C47A' } }), 'QuotaWithoutValue'],
    [jsonError('NoSuchResourceException'), 'NoSuchResourceException'],
  ])('a quota without a value is an error, never no limit', async (answer, name) => {
    answering(answer);
    await expect(capacity().vcpuQuota()).rejects.toMatchObject({ name });
  });

  test("what runs is the newest value of the quota's own metric", async () => {
    answering(
      jsonAnswer({
        MetricDataResults: [{ Id: 'used', StatusCode: 'Complete', Timestamps: [1, 0], Values: [24, 22] }],
      }),
    );
    expect(await capacity().vcpusInUse()).toBe(24);
    expect(requests[0]).toMatchObject({ service: 'monitoring', region: 'us-east-1' });
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      StartTime: Date.parse('2026-11-26T07:00:00Z') / 1000,
      EndTime: Date.parse('2026-11-26T08:00:00Z') / 1000,
      ScanBy: 'TimestampDescending',
      MetricDataQueries: [
        {
          Id: 'used',
          MetricStat: {
            Metric: {
              Namespace: 'AWS/Usage',
              MetricName: 'ResourceCount',
              Dimensions: [
                { Name: 'Service', Value: 'EC2' },
                { Name: 'Type', Value: 'Resource' },
                { Name: 'Resource', Value: 'vCPU' },
                { Name: 'Class', Value: 'Standard/OnDemand' },
              ],
            },
            Period: 300,
            Stat: 'Maximum',
          },
        },
      ],
    });
  });

  test('nothing in the last hour means that nothing runs, but only where CloudWatch says that this is all', async () => {
    answering(jsonAnswer({ MetricDataResults: [{ Id: 'used', StatusCode: 'Complete', Timestamps: [], Values: [] }] }));
    expect(await capacity().vcpusInUse()).toBe(0);
    answering(jsonAnswer({ MetricDataResults: [{ Id: 'used', StatusCode: 'InternalError' }] }));
    await expect(capacity().vcpusInUse()).rejects.toMatchObject({ name: 'UseUnread' });
    answering(jsonAnswer({ MetricDataResults: [] }));
    await expect(capacity().vcpusInUse()).rejects.toMatchObject({ name: 'UseUnread' });
  });

  const type = (instanceType: string, vCpus: number, architecture: string) => ({
    instanceType,
    vCpuInfo: { defaultVCpus: vCpus },
    processorInfo: { supportedArchitectures: items(architecture) },
  });

  test('types are described page by page, by filter, and asked for once', async () => {
    answering(({ body }) =>
      ec2Answer('DescribeInstanceTypes', {
        instanceTypeSet: body.includes('NextToken=more')
          ? items(type('m6g.large', 2, 'arm64'))
          : items(type('m7g.xlarge', 4, 'arm64')),
        nextToken: body.includes('NextToken=more') ? undefined : 'more',
      }),
    );
    const types = ['m7g.xlarge', 'm6g.large', 'x9.none'];
    const port = capacity();
    expect(await port.vcpusOf(types)).toEqual({ 'm7g.xlarge': 4, 'm6g.large': 2 });
    expect(await port.architecturesOf(types)).toEqual({ 'm7g.xlarge': ['arm64'], 'm6g.large': ['arm64'] });
    const filter =
      'Filter.1.Name=instance-type Filter.1.Value.1=m7g.xlarge Filter.1.Value.2=m6g.large Filter.1.Value.3=x9.none';
    expect(asked().map((one) => one.split(' ').toSorted())).toEqual(
      [
        `ec2 us-east-1 DescribeInstanceTypes ${filter}`,
        `ec2 us-east-1 DescribeInstanceTypes NextToken=more ${filter}`,
      ].map((one) => one.split(' ').toSorted()),
    );
    expect(await port.vcpusOf(['m7g.xlarge'])).toEqual({ 'm7g.xlarge': 4, 'm6g.large': 2 });
    expect(asked()).toHaveLength(4);
  });

  test('the region offers what it lists, an empty page before the last is none', async () => {
    answering(({ body }) =>
      ec2Answer('DescribeInstanceTypeOfferings', {
        instanceTypeOfferingSet: body.includes('NextToken=more')
          ? items({ instanceType: 'm7g.large', locationType: 'region', location: 'us-east-1' })
          : {},
        nextToken: body.includes('NextToken=more') ? '' : 'more',
      }),
    );
    expect(await capacity().offered(['m7g.large', 'm6g.large'])).toEqual(['m7g.large']);
    expect(asked()[0]?.split(' ').toSorted()).toEqual(
      [
        'ec2',
        'us-east-1',
        'DescribeInstanceTypeOfferings',
        'LocationType=region',
        'Filter.1.Name=instance-type',
        'Filter.1.Value.1=m7g.large',
        'Filter.1.Value.2=m6g.large',
      ].toSorted(),
    );
  });

  test('a capacity reservation has its state, its type and what is free', async () => {
    answering(
      ec2Answer('DescribeCapacityReservations', {
        capacityReservationSet: items({
          capacityReservationId: 'cr-1',
          state: 'active',
          instanceType: 'm7g.large',
          availableInstanceCount: 3,
          totalInstanceCount: 4,
        }),
      }),
    );
    expect(await capacity().reservation('cr-1')).toEqual({
      state: 'active',
      instanceType: 'm7g.large',
      available: 3,
      total: 4,
    });
    expect(asked()).toEqual(['ec2 us-east-1 DescribeCapacityReservations CapacityReservationId.1=cr-1']);
  });

  test.each(['InvalidCapacityReservationId.NotFound', 'InvalidCapacityReservationId.Malformed'])(
    '%s is an answer',
    async (code) => {
      answering(ec2Error(code));
      expect(await capacity().reservation('cr-1')).toBeUndefined();
    },
  );

  test('the service-linked role of Auto Scaling is there, or is not; whether it is may not be kept back', async () => {
    answering(queryAnswer('GetRole', { Role: { RoleName: 'AWSServiceRoleForAutoScaling' } }));
    expect(await capacity().scalingRoleExists()).toBe(true);
    expect(asked()).toEqual([expect.stringMatching(/^iam \S+ GetRole RoleName=AWSServiceRoleForAutoScaling$/)]);
    answering(queryError('NoSuchEntity', 404));
    expect(await capacity().scalingRoleExists()).toBe(false);
    answering(queryError('AccessDenied', 403));
    await expect(capacity().scalingRoleExists()).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
