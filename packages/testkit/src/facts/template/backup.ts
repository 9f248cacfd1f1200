import { rulesByName } from '../backup-rules';
import { declares, type TemplateAdapter, tagsOf } from './adapter';

/** `AWS::Backup::BackupPlan`: rules by their name. */
export const plan: TemplateAdapter = (resource) => {
  const { BackupPlanRule, ...rest } = (resource.properties.BackupPlan ?? {}) as Readonly<Record<string, unknown>>;
  return [declares(resource, { BackupPlan: { ...rest, BackupPlanRule: rulesByName(BackupPlanRule, WINDOWS) } })];
};

/** `AWS::Backup::ReportPlan`: its tags go by a name of their own. */
export const reportPlan: TemplateAdapter = (resource) => [
  declares(resource, { ReportPlanTags: tagsOf(resource.properties.ReportPlanTags) }),
];

/** AWS's own: 8 hours, 7 days. Source: AWS Backup Developer Guide, "Creating a backup plan". */
const WINDOWS = { StartWindowMinutes: 480, CompletionWindowMinutes: 10_080 };
