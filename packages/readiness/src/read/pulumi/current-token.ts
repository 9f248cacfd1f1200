/**
 * The type token of `@pulumi/aws` 7 for one of its older names: resources of S3 with `V2` in their names are those without it.
 * Sources: `aws.s3` in the API docs of `@pulumi/aws` 6.83 and 7.48.
 */
export const currentToken = (type: string): string =>
  /^aws:s3\/bucket\w*V2:Bucket\w*V2$/.test(type) ? type.replaceAll(/V2(?=:|$)/g, '') : type;
