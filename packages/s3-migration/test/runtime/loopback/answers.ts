/**
 * Answers in the shapes that AWS documents: "Sample Response" of each operation in the Amazon S3 API Reference, the Amazon
 * S3 Control API Reference, and the JSON protocols of CloudWatch and Systems Manager. Names and numbers are the sample
 * migration's.
 */
const s3 = (root: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${body}</${root}>`;
const control = (root: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://awss3control.amazonaws.com/doc/2018-08-20/">${body}</${root}>`;

export const xml = {
  error: (code: string, message = code) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><BucketName>orders-assets</BucketName><RequestId>4442587FB7D0A2F9</RequestId><HostId>x</HostId></Error>`,
  controlError: (code: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<ErrorResponse><Error><Code>${code}</Code><Message>${code}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  versioning: (status: string) => s3('VersioningConfiguration', `<Status>${status}</Status>`),
  encryption: (algorithm: string, keyId?: string) =>
    s3(
      'ServerSideEncryptionConfiguration',
      `<Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>${algorithm}</SSEAlgorithm>${keyId === undefined ? '' : `<KMSMasterKeyID>${keyId}</KMSMasterKeyID>`}</ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule>`,
    ),
  objectLock: s3('ObjectLockConfiguration', '<ObjectLockEnabled>Enabled</ObjectLockEnabled>'),
  replication: (role: string, rules: string) => s3('ReplicationConfiguration', `${rules}<Role>${role}</Role>`),
  requestPayment: s3('RequestPaymentConfiguration', '<Payer>BucketOwner</Payer>'),
  notification: s3(
    'NotificationConfiguration',
    '<TopicConfiguration><Id>t</Id><Topic>arn:aws:sns:us-west-2:123456789012:t</Topic><Event>s3:ObjectCreated:*</Event></TopicConfiguration><EventBridgeConfiguration/>',
  ),
  lifecycle: s3(
    'LifecycleConfiguration',
    '<Rule><ID>a</ID><Filter><Prefix/></Filter><Status>Enabled</Status><Expiration><Days>365</Days></Expiration></Rule>',
  ),
  cors: s3(
    'CORSConfiguration',
    '<CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>GET</AllowedMethod></CORSRule>',
  ),
  website: s3('WebsiteConfiguration', '<IndexDocument><Suffix>index.html</Suffix></IndexDocument>'),
  inventory: s3(
    'ListInventoryConfigurationsResult',
    '<InventoryConfiguration><Id>all</Id><IsEnabled>true</IsEnabled><IncludedObjectVersions>All</IncludedObjectVersions><Schedule><Frequency>Daily</Frequency></Schedule><Destination><S3BucketDestination><Format>CSV</Format><Bucket>arn:aws:s3:::b</Bucket></S3BucketDestination></Destination></InventoryConfiguration><IsTruncated>false</IsTruncated>',
  ),
  tagging: (tags: Readonly<Record<string, string>>) =>
    s3(
      'Tagging',
      `<TagSet>${Object.entries(tags)
        .map(([key, value]) => `<Tag><Key>${key}</Key><Value>${value}</Value></Tag>`)
        .join('')}</TagSet>`,
    ),
  versions: (body: string) =>
    s3(
      'ListVersionsResult',
      `<Name>orders-assets</Name><Prefix/><KeyMarker/><VersionIdMarker/><MaxKeys>1000</MaxKeys><EncodingType>url</EncodingType>${body}`,
    ),
  objects: (keys: readonly string[], token?: string) =>
    s3(
      'ListBucketResult',
      `<Name>ledger</Name><Prefix/><KeyCount>${keys.length}</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>${token !== undefined}</IsTruncated>${token === undefined ? '' : `<NextContinuationToken>${token}</NextContinuationToken>`}${keys.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`).join('')}`,
    ),
  createJob: control('CreateJobResult', '<JobId>00e123a4-c0d8-41f4-a0eb-b46f9ba5b07c</JobId>'),
  describeJob: (status: string, failed = 0) =>
    control(
      'DescribeJobResult',
      `<Job><JobId>00e123a4-c0d8-41f4-a0eb-b46f9ba5b07c</JobId><Status>${status}</Status><FailureReasons/><ProgressSummary><TotalNumberOfTasks>5</TotalNumberOfTasks><NumberOfTasksSucceeded>${5 - failed}</NumberOfTasksSucceeded><NumberOfTasksFailed>${failed}</NumberOfTasksFailed></ProgressSummary></Job>`,
    ),
  updateJob: control(
    'UpdateJobStatusResult',
    '<JobId>00e123a4-c0d8-41f4-a0eb-b46f9ba5b07c</JobId><Status>Cancelling</Status>',
  ),
  accessPoints: control(
    'ListAccessPointsResult',
    '<AccessPointList><AccessPoint><Name>finance</Name><NetworkOrigin>Internet</NetworkOrigin><Bucket>orders-assets</Bucket></AccessPoint></AccessPointList>',
  ),
  accessPoint: (buckets: readonly { readonly bucketName: string; readonly region: string }[]) =>
    control(
      'GetMultiRegionAccessPointResult',
      `<AccessPoint><Name>rl-orders-assets</Name><Alias>mfzwi23gnjvgw.mrap</Alias><CreatedAt>2026-01-01T00:00:00Z</CreatedAt><Status>READY</Status><Regions>${buckets.map(({ bucketName, region }) => `<Region><Bucket>${bucketName}</Bucket><Region>${region}</Region></Region>`).join('')}</Regions></AccessPoint>`,
    ),
  routes: (routes: readonly (readonly [string, string, number])[]) =>
    control(
      'GetMultiRegionAccessPointRoutesResult',
      `<Mrap>arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap</Mrap><Routes>${routes.map(([bucket, region, dial]) => `<Route><Bucket>${bucket}</Bucket><Region>${region}</Region><TrafficDialPercentage>${dial}</TrafficDialPercentage></Route>`).join('')}</Routes>`,
    ),
  submitRoutes: control('SubmitMultiRegionAccessPointRoutesResult', ''),
};

/** One entry of a version listing. */
export const versionXml = (kind: 'Version' | 'DeleteMarker', key: string, id: string, second: number, more = '') =>
  `<${kind}><Key>${key}</Key><VersionId>${id}</VersionId><IsLatest>true</IsLatest><LastModified>2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z</LastModified>${more}</${kind}>`;
