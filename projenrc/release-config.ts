/**
 * What nx does of a release: versions in manifests, changelogs. Which package gets which version is decided in
 * `projenrc/release`, which also commits, tags, pushes and publishes; see decision 17.
 *
 * @param projects - the published packages; nothing else is ever released
 */
export function releaseConfig(projects: readonly string[]): object {
  const gitByUs = { commit: false, tag: false, push: false, stageChanges: false };
  return {
    projects,
    projectsRelationship: 'independent',
    releaseTag: { pattern: '{projectName}@{version}' },
    version: {
      // Versions come from tags, bumps from conventional commits.
      conventionalCommits: true,
      fallbackCurrentVersionResolver: 'disk',
      updateDependents: 'never',
      preserveMatchingDependencyRanges: false,
      versionActionsOptions: { skipLockFileUpdate: true },
      git: gitByUs,
    },
    changelog: {
      automaticFromRef: true,
      workspaceChangelog: false,
      projectChangelogs: {
        file: '{projectRoot}/CHANGELOG.md',
        createRelease: false,
        entryWhenNoChanges: 'No feature or fix of its own.',
        renderOptions: {
          authors: false,
          applyUsernameToAuthors: false,
          commitReferences: true,
          versionTitleDate: true,
        },
      },
      git: gitByUs,
    },
    conventionalCommits: {
      types: {
        feat: { semverBump: 'minor', changelog: { title: 'Features' } },
        fix: { semverBump: 'patch', changelog: { title: 'Fixes' } },
        perf: { semverBump: 'patch', changelog: { title: 'Performance' } },
        revert: { semverBump: 'patch', changelog: { title: 'Reverted' } },
      },
    },
  };
}
