import { at, declared, fail, isAwsManaged, isKeyOfRegion, isUnresolved, pass, shown, unknown } from '../../ask';
import type { Check } from '../../model';

/** What an alarm says names resources and figures. */
export const topicKey: Check = {
  code: 'TopicNotEncrypted',
  area: 'A6',
  severity: 'LOW',
  title: 'A topic is encrypted under a customer-managed key of its region',
  rationale: "Under AWS's own key alarms cannot publish at all; without one messages lie in the open.",
  remediation: 'Set KmsMasterKeyId to a key of your own.',
  source: 'Amazon SNS Developer Guide, "Key management" (AWS managed key cannot be used by CloudWatch alarms)',
  serves: ['OBS-4'],
  judge: (program) =>
    declared(program, 'AWS::SNS::Topic').map((topic) => {
      const key = at(topic.properties, 'KmsMasterKeyId');
      const told = {
        property: 'KmsMasterKeyId',
        found: shown(key),
        allowed: `a customer-managed key of ${topic.region}`,
        remedy: 'set KmsMasterKeyId to a key of your own',
      };
      if (isUnresolved(key)) return unknown(topic, told);
      return isKeyOfRegion(key, topic.region) && !isAwsManaged(key) ? pass(topic, told) : fail(topic, told);
    }),
};
