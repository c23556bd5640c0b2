import { CalendarModule } from '#calendar';
import { Module } from '@nestjs/common';
import { CapturedMailPages } from './http/captured-mail-pages.js';
import { CapturedMailController } from './http/captured-mail.controller.js';
import { MessagesController } from './http/messages.controller.js';
import { announcementSubscribers } from './jobs/announcement-subscribers.js';
import { ForgetOldMessages } from './jobs/forget-old-messages.js';
import { SendMessages } from './jobs/send-messages.job.js';
import { TakeUpForgotten } from './jobs/take-up-forgotten.js';
import { MessageSources } from './persistence/message-sources.js';
import { PrepareMessage } from './use-cases/prepare-message.js';
import { RetryMessage } from './use-cases/retry-message.js';
import { SendWaitingMessages } from './use-cases/send-waiting-messages.js';
import { WriteMessages } from './use-cases/write-messages.js';

@Module({
  imports: [CalendarModule],
  controllers: [MessagesController, CapturedMailController],
  providers: [
    ...announcementSubscribers,
    CapturedMailPages,
    ForgetOldMessages,
    MessageSources,
    PrepareMessage,
    RetryMessage,
    SendMessages,
    SendWaitingMessages,
    TakeUpForgotten,
    WriteMessages,
  ],
})
export class MailingModule {}
