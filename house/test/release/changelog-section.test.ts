import { changelogSection } from '../../../projenrc/release/changelog-section';

const changelog = `# 1.0.0 (2026-03-01)

### Features

- **backups:** grown up

## 0.2.0 (2026-02-01)

### Fixes

- ## 0.1.0 is no heading here

## 0.1.0 (2026-01-01)

### Features

- begun
`;

test('the section of a version ends where the next one begins', () => {
  expect(changelogSection(changelog, '1.0.0')).toBe('# 1.0.0 (2026-03-01)\n\n### Features\n\n- **backups:** grown up');
  expect(changelogSection(changelog, '0.1.0')).toBe('## 0.1.0 (2026-01-01)\n\n### Features\n\n- begun');
});

test('a version that is not there has none', () => {
  expect(changelogSection(changelog, '0.2')).toBeUndefined();
});
