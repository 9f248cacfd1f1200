/** Everything is logged, with its data: it is the journal. Source: Step Functions Developer Guide, "Logging using CloudWatch Logs". */
export const machineLogging = { level: 'ALL', includeExecutionData: true } as const;
