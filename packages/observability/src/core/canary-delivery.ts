/**
 * How a beat is handed to its function: not again when that fails, and not late, because the next beat comes anyway.
 * Units: seconds. Sources: EventBridge API Reference, RetryPolicy (0 to 185 attempts, 60 to 86,400 s); Lambda API Reference,
 * AddPermission.
 */
export const canaryDelivery = {
  targetId: 'function',
  retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
  permission: { action: 'lambda:InvokeFunction', principal: 'events.amazonaws.com' },
} as const;
