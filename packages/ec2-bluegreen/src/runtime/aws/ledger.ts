import { GetParameterCommand, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { RuntimeError, unlessAbsent } from '@regionlift/migration/runtime';
import type { FleetLedger } from '../../core';
import type { LedgerPort } from '../ports';

/**
 * The ledger: one SSM parameter that the runtime makes with its first note. Standard tier: 4 KB (Systems Manager User Guide,
 * "Managing parameter tiers"), `Intelligent-Tiering` where a record's former sets are longer. Raises `LedgerUnreadable`.
 */
export const awsLedger = (client: SSMClient, Name: string): LedgerPort => ({
  read: async () => {
    const answer = await unlessAbsent(client.send(new GetParameterCommand({ Name })), 'ParameterNotFound');
    const text = answer?.Parameter?.Value;
    if (text === undefined) return {};
    try {
      return JSON.parse(text) as FleetLedger;
    } catch (cause) {
      throw new RuntimeError('LedgerUnreadable', `${Name} is no JSON`, { cause });
    }
  },
  write: async (ledger) => {
    await client.send(
      new PutParameterCommand({
        Name,
        Type: 'String',
        Tier: 'Intelligent-Tiering',
        Value: JSON.stringify(ledger),
        Overwrite: true,
      }),
    );
  },
});
