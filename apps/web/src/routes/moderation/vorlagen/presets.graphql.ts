import { graphql, type ResultOf } from '#lib/api/graphql.ts';

export const ALL_PRESETS = graphql(`
  query AllReasonPresets {
    allReasonPresets {
      id
      label
      text
      ground
      ruleNumber
      active
      version
    }
    rules {
      rules {
        number
        title
      }
    }
  }
`);

export const SAVE_PRESET = graphql(`
  mutation SaveReasonPreset($input: SaveReasonPresetInput!) {
    saveReasonPreset(input: $input) {
      __typename
      ... on Problem {
        message
      }
    }
  }
`);

export const MOVE_PRESET = graphql(`
  mutation MoveReasonPreset($input: MoveReasonPresetInput!) {
    moveReasonPreset(input: $input) {
      __typename
    }
  }
`);

export const SWITCH_PRESET = graphql(`
  mutation SwitchReasonPreset($input: SwitchReasonPresetInput!) {
    switchReasonPreset(input: $input) {
      __typename
    }
  }
`);

export const PRESET_PREVIEW = graphql(`
  query PresetPreview($text: String!, $ground: String, $ruleNumber: Int) {
    presetPreview(text: $text, ground: $ground, ruleNumber: $ruleNumber)
  }
`);

export type Preset = ResultOf<typeof ALL_PRESETS>['allReasonPresets'][number];
