import type { Check } from '../../model';
import { forTemplates } from './for-templates';

/** Version 1 of the metadata service hands the role's credentials to whoever can make the server send one request. */
export const metadataTokensOptional: Check = {
  code: 'MetadataTokensOptional',
  area: 'A3',
  severity: 'HIGH',
  title: 'Servers demand tokens for their metadata (IMDSv2)',
  rationale: 'The fleet in the new region is a new fleet: what the old one was forgiven must not be launched again.',
  remediation: 'Set MetadataOptions.HttpTokens to required.',
  source: 'Amazon EC2 User Guide, "Configure the Instance Metadata Service options"',
  serves: ['EC2-6'],
  judge: forTemplates({
    property: 'MetadataOptions.HttpTokens',
    allowed: 'required',
    holds: (tokens) => tokens === 'required',
    remedy: 'require tokens',
  }),
};
