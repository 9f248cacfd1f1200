// Every library opens its front door and its core without Pulumi.
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
  for (const door of [`@regionlift/${name}`, `@regionlift/${name}/core`]) {
    console.log(`${door}: ${Object.keys(require(door)).length} names`);
  }
}
