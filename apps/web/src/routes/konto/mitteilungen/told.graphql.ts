import { graphql, type ResultOf } from '#lib/api/graphql.ts';

const settings = graphql(`
  fragment Settings on NotificationSettings {
    choices {
      kind
      channel
      locked
    }
    preset
    digestHour
    pausedUntil
  }
`);

export const TOLD = graphql(
  `
    query Told {
      viewer {
        email
        language
      }
      mySubscriptions {
        id
        name
        words
        placeIds
        wholeTown
        categoryIds
        projectIds
        editions
      }
      notificationSettings {
        ...Settings
      }
      followedIdeas {
        ideaId
        number
        title
        slug
        status
        reason
      }
    }
  `,
  [settings],
);

export type Settings = ResultOf<typeof settings>;
export type Followed = ResultOf<typeof TOLD>['followedIdeas'][number];

export const CHOOSE = graphql(`
  mutation ChooseChannels($input: ChooseChannelsInput!) {
    chooseChannels(input: $input) {
      preset
    }
  }
`);

export const CHOOSE_PRESET = graphql(`
  mutation ChoosePreset($preset: Preset!) {
    chooseNotificationPreset(input: { preset: $preset }) {
      preset
    }
  }
`);

export const SPEAK = graphql(`
  mutation SpeakTo($language: String!) {
    updateProfile(input: { language: $language }) {
      language
    }
  }
`);

export const PAUSE = graphql(`
  mutation Pause($days: Int!) {
    pauseMails(input: { days: $days }) {
      pausedUntil
    }
  }
`);

export type Subscription = ResultOf<typeof TOLD>['mySubscriptions'][number];

export const END_SUBSCRIPTION = graphql(`
  mutation EndSubscription($id: ID!) {
    endSubscription(input: { subscriptionId: $id })
  }
`);

export const TRY_MAILS_AGAIN = graphql(`
  mutation TryMailsAgain {
    tryMailsAgain
  }
`);
