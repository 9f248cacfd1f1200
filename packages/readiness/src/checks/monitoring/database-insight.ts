import { at, fail, isTrue, isUnresolved, numberOf, pass, plainText, unknown } from '../../ask';
import type { Check } from '../../model';
import { databases } from './subjects';

/** What a database waits for is not in its metrics. */
export const databaseInsight: Check = {
  code: 'DatabaseNotInspected',
  area: 'A6',
  severity: 'LOW',
  title: 'A database has enhanced monitoring and Performance Insights',
  rationale: 'A primary that slows down after the cutover is explained by its waits and its processes.',
  remediation: 'Set MonitoringInterval above 0, and EnablePerformanceInsights.',
  source:
    'Amazon RDS User Guide, "Monitoring OS metrics with Enhanced Monitoring", "Monitoring DB load with Performance Insights"',
  serves: ['RDS-11'],
  judge: (program) =>
    databases(program).map((database) => {
      const interval = at(database.properties, 'MonitoringInterval');
      const insights = at(database.properties, 'EnablePerformanceInsights');
      const mode = at(database.properties, 'DatabaseInsightsMode');
      const told = {
        property: 'MonitoringInterval',
        found: `interval ${plainText(interval ?? 'absent')}, insights ${plainText(insights ?? 'absent')}`,
        allowed: 'an interval above 0, and insights',
        remedy: 'set MonitoringInterval and EnablePerformanceInsights',
      };
      if ([interval, insights, mode].some(isUnresolved)) return unknown(database, told);
      const isInspected = isTrue(insights) || typeof mode === 'string';
      return (numberOf(interval) ?? 0) > 0 && isInspected ? pass(database, told) : fail(database, told);
    }),
};
