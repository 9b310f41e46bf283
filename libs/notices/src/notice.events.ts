/** What notices tell the log; their words stay in the notice. */
export const NoticeReceivedEvent = 'NoticeReceived';
