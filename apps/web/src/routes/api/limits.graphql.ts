import { graphql } from '#lib/api/graphql.ts';

export const ACCESS_LIMITS = graphql(`
  query AccessLimits {
    accessLimits {
      readsPerNetwork
      readsPerToken
      filesPerNetwork
      filesPerToken
      longestDays
    }
  }
`);
