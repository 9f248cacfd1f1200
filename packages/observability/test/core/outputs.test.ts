import { observabilityOutputs } from '../../src/core';
import { assets, planOf, signal, web } from './sample';

const namesOf = (plan = planOf()): readonly string[] =>
  Object.values(observabilityOutputs(plan)).flatMap((output) => (output === undefined ? [] : [output.name]));

describe('observabilityOutputs (A8)', () => {
  test('are the dashboard and the abort alarms of both regions', () => {
    expect(namesOf()).toEqual(['OpsDashboard', 'OpsAbortAlarm', 'OpsSourceAbortAlarm']);
  });

  test('a side on which nothing aborts has no alarm', () => {
    expect(namesOf(planOf({}, { parts: [web()] }))).toEqual(['OpsDashboard', 'OpsAbortAlarm']);
    expect(namesOf(planOf({}, { parts: [assets()] }))).toEqual(['OpsDashboard', 'OpsSourceAbortAlarm']);
    expect(namesOf(planOf({}, { parts: [web({ signals: [signal({ abortsCutover: false })] })] }))).toEqual([
      'OpsDashboard',
    ]);
  });
});

describe('planObservability', () => {
  test('watches every part in the order in which it was declared, or those that are named, each once', () => {
    const watched = (facts = {}) => planOf(facts).parts.map(({ name }) => name);
    expect(watched()).toEqual(['assets', 'web']);
    expect(watched({ watch: ['web', 'assets', 'web'] })).toEqual(['assets', 'web']);
    expect(watched({ watch: ['web'] })).toEqual(['web']);
  });

  test('decides the same again', () => {
    expect(planOf()).toEqual(planOf());
  });
});
