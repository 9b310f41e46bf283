/** An admin changed something that they keep; the subject is the change, `detail` names the thing and holds a digest of both values. */
export const SettingChanged = 'SettingChanged';
