import { defineJob } from '#platform';

/** Sends what waits for one recipient, oldest first. The address is looked up by the message's id: jobs hold no address. */
export const sendMessages = defineJob<{ messageId: string }>('mailing.send-messages', { lane: 'outside' });
