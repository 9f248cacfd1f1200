// Every library opens its Pulumi room and its core without aws-cdk-lib.
for (const name of [
  'migration',
  'secure-iam',
  's3-migration',
  'rds-promotion',
  'ec2-bluegreen',
  'observability',
  'backups',
  'cutover',
]) {
  for (const door of [`@regionlift/${name}/pulumi`, `@regionlift/${name}/core`]) {
    console.log(`${door}: ${Object.keys(require(door)).length} names`);
  }
}
