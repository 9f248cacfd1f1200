import { done, type FleetLedger, type Outcome, refused, running } from '../../core';
import { judgeRefresh, refreshVerdict } from '../../core/warm';
import type { ActionContext } from '../context';

/**
 * Brings the newest version of the launch template out on green, instance by instance, and back by itself when that fails: a
 * later release of the application, outside of the cutover. Asked again it follows the refresh that runs. The template's
 * default version follows the success, so that the next deployment finds the group where it declares it.
 *
 * Source: Auto Scaling API Reference, StartInstanceRefresh: AutoRollback needs a numbered version.
 */
export async function refreshInstances(context: ActionContext): Promise<Outcome> {
  const { subject, fleets, ledger, log } = context;
  const remembered = await ledger.read();
  const { refreshId, refreshVersion } = remembered;
  if (refreshId === undefined || refreshVersion === undefined) return start(context, remembered);
  const refresh = await fleets.GREEN.refresh(refreshId);
  const verdict = refreshVerdict(subject, refreshId, refresh);
  const evidence = { refreshId, version: refreshVersion, status: refresh?.status, percent: refresh?.percent };
  switch (verdict.kind) {
    case 'RUNS':
      return running(evidence);
    case 'SUCCESSFUL':
      await fleets.GREEN.setDefaultVersion(refreshVersion);
      await ledger.write(forgetRefresh(remembered));
      log('INFO', 'instances-refreshed', evidence);
      return done(evidence);
    case 'FAILED':
      // Forgotten before the answer: whoever asks again wants another one.
      await ledger.write(forgetRefresh(remembered));
      return refused(verdict.findings, evidence);
  }
}

async function start(
  { subject, fleets, route, ledger, log }: ActionContext,
  remembered: FleetLedger,
): Promise<Outcome> {
  const [group, { weights }] = await Promise.all([fleets.GREEN.group(), route.read()]);
  const findings = judgeRefresh(subject, group, weights);
  if (findings.length > 0) return refused(findings, { weights });
  const { defaultVersion, latestVersion } = await fleets.GREEN.templateVersions();
  if (defaultVersion === latestVersion) return done({ version: latestVersion, changed: false });
  const refreshId = await fleets.GREEN.startRefresh(latestVersion);
  await ledger.write({ ...remembered, refreshId, refreshVersion: latestVersion });
  log('INFO', 'refresh-started', { refreshId, from: defaultVersion, to: latestVersion });
  return running({ refreshId, version: latestVersion, status: 'Pending', percent: 0 });
}

const forgetRefresh = ({ refreshId: _id, refreshVersion: _version, ...rest }: FleetLedger): FleetLedger => rest;
