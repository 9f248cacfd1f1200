import type { Severity } from '@regionlift/migration/core';
import type { AlertsFacts } from '../alerts-facts';

/** Facts of alerts once every check has passed: plain values but for endpoints. */
export interface KnownAlerts extends Pick<AlertsFacts, 'name'> {
  readonly subscriptions: readonly {
    readonly protocol: string;
    readonly endpoint: unknown;
    readonly from: Severity;
  }[];
  readonly slack?: { readonly workspaceId: string; readonly channelId: string; readonly from: Severity };
  /** By slug. */
  readonly severityOf: Readonly<Record<string, Severity>>;
}

/** The mildest severity that is told when nobody says otherwise: everything. */
export const defaultFrom: Severity = 'WARNING';

/** Fills in what was left out. Only for facts that every check has passed. */
export function knownAlerts({ name, subscriptions = [], slack, partSeverities = {} }: AlertsFacts): KnownAlerts {
  return {
    name,
    subscriptions: subscriptions.map(({ protocol, endpoint, from = defaultFrom }) => ({
      protocol: String(protocol),
      endpoint,
      from: from as Severity,
    })),
    ...(slack && {
      slack: {
        workspaceId: String(slack.workspaceId),
        channelId: String(slack.channelId),
        from: (slack.from ?? defaultFrom) as Severity,
      },
    }),
    severityOf: Object.fromEntries(
      Object.entries(partSeverities).map(([part, severity]) => [part.toLowerCase(), severity as Severity]),
    ),
  };
}
