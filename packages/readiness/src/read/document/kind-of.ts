import { isRecord } from '../values';

/** What a document is, by what stands in it. */
export type DocumentKind = 'TEMPLATE' | 'CAPTURE' | 'PREVIEW' | 'STATE' | 'MANIFEST';

/**
 * The kind of a document; undefined for one that is no program. Sources: CloudFormation User Guide, "Template sections";
 * pulumi/pulumi, `pkg/display/json.go` (PreviewDigest), `sdk/go/common/apitype/core.go` (UntypedDeployment,
 * VersionedCheckpoint); aws-cdk, `cloud-assembly-schema` (AssemblyManifest).
 */
export function kindOf(document: unknown): DocumentKind | undefined {
  if (!isRecord(document)) return undefined;
  const has = (key: string): boolean => Object.hasOwn(document, key);
  if (has('Resources') || has('AWSTemplateFormatVersion') || has('TemplateBody')) return 'TEMPLATE';
  if (has('resources') && has('stackOutputs')) return 'CAPTURE';
  if (has('deployment') || has('checkpoint')) return 'STATE';
  if (has('changeSummary') || Array.isArray(document.steps)) return 'PREVIEW';
  if (has('artifacts') && has('version')) return 'MANIFEST';
  return undefined;
}
