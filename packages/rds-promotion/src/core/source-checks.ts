import { type Check, fail, oneOfOptions, pass, show, whenPlain } from '@regionlift/migration/core';
import type { DatabaseQuestion } from './database-facts';
import { identifierRule, isIdentifier } from './identifier';

/** What a database part asks of the database that is left. */
export const sourceChecks: readonly Check<DatabaseQuestion>[] = [
  ...(['sourceIdentifier', 'globalClusterIdentifier'] as const).map(
    (property): Check<DatabaseQuestion> => ({
      code: 'InvalidIdentifier',
      asks: `${property} is an identifier as RDS gives them`,
      property,
      serves: ['RDS-1', 'RDS-5'],
      judge: (facts) =>
        whenPlain([facts[property]], () =>
          isIdentifier(facts[property]) || (property === 'globalClusterIdentifier' && facts[property] === undefined)
            ? pass
            : fail(show(facts[property]), identifierRule, 'give the identifier, not the ARN and not the host name'),
        ),
    }),
  ),
  {
    code: 'InvalidEndpoint',
    asks: "the source's host is a host name: the stable name points at it before the cutover",
    property: 'sourceEndpoint',
    serves: ['RDS-7'],
    judge: ({ sourceEndpoint }) =>
      whenPlain([sourceEndpoint], () =>
        /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i.test(String(sourceEndpoint))
          ? pass
          : fail(show(sourceEndpoint), 'a host name without port', "give the source's endpoint as RDS shows it"),
      ),
  },
  oneOfOptions('sourceEncrypted', ['RDS-1'], [true, false]),
  oneOfOptions('sourceMasterPassword', ['RDS-9'], ['SELF_MANAGED', 'RDS_MANAGED']),
  {
    code: 'SourceUnencrypted',
    asks: 'the source is encrypted: an encrypted replica in another region needs it (RDS User Guide, "Creating a read replica in a different AWS Region")',
    property: 'sourceEncrypted',
    serves: ['RDS-1'],
    judge: ({ sourceEncrypted }) =>
      whenPlain([sourceEncrypted], () =>
        sourceEncrypted === false
          ? fail(
              'false',
              'an encrypted source',
              'restore an encrypted copy of a snapshot in the source region, move the application to it, and migrate that',
            )
          : pass,
      ),
  },
  {
    code: 'ManagedMasterPassword',
    asks: 'RDS does not manage the master password: that forbids read replicas and global databases (RDS User Guide, "Limitations for Secrets Manager integration with Amazon RDS")',
    property: 'sourceMasterPassword',
    serves: ['RDS-9'],
    judge: ({ sourceMasterPassword }) =>
      whenPlain([sourceMasterPassword], () =>
        sourceMasterPassword === 'RDS_MANAGED'
          ? fail(
              show(sourceMasterPassword),
              "'SELF_MANAGED'",
              'modify the source to a password of your own (ManageMasterUserPassword false); RDS may manage it again after the cutover',
            )
          : pass,
      ),
  },
  {
    code: 'InvalidSecretArn',
    asks: "the master user's secret is a secret of the account in the source region",
    property: 'masterSecretArn',
    serves: ['RDS-9'],
    judge: ({ masterSecretArn, migration: { partition, account, from } }) =>
      whenPlain([masterSecretArn], () =>
        masterSecretArn === undefined ||
        new RegExp(`^arn:${partition}:secretsmanager:${from}:${account}:secret:.+-[A-Za-z0-9]{6}$`).test(
          String(masterSecretArn),
        )
          ? pass
          : fail(
              show(masterSecretArn),
              `arn:${partition}:secretsmanager:${from}:${account}:secret:<name>-<six characters>`,
              "give the full ARN of the master user's secret, or leave it out and create the role by hand",
            ),
      ),
  },
];
