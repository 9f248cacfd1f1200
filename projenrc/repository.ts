/** Who publishes the packages, and where their source lives. */
export const repository = {
  url: 'git+https://github.com/regionlift/regionlift.git',
  homepage: 'https://github.com/regionlift/regionlift',
  issues: 'https://github.com/regionlift/regionlift/issues',
  author: {
    authorName: 'Regionlift contributors',
    authorUrl: 'https://github.com/regionlift',
    authorOrganization: true,
  },
} as const;
