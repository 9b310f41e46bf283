import { graphql, type ResultOf } from '#lib/api/graphql.ts';

/** What the map of the town is drawn from. */
export const mapGround = graphql(`
  fragment MapGround on Query {
    mapFrame {
      south
      west
      north
      east
    }
    places(retired: true) {
      id
      slug
      name
      lat
      lon
      coordinateQuality
    }
  }
`);

export const groundQuery = graphql(
  `
    query MapOfTown {
      ...MapGround
    }
  `,
  [mapGround],
);

export type MapGround = ResultOf<typeof mapGround>;
