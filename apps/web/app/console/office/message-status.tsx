import type { MessageView } from '#mailing/contract';
import type { PictogramName } from '../../design/pictograms.js';
import { Chip, type ChipTone } from '../../design/signs.js';
import { useWords } from '../../words.js';

const LOOKS = {
  waiting: { tone: 'info', pictogram: 'clock' },
  sent: { tone: 'ok', pictogram: 'check' },
  failed: { tone: 'bad', pictogram: 'warn' },
  withdrawn: { tone: 'off', pictogram: 'away' },
} as const satisfies Record<MessageView['status'], { tone: ChipTone; pictogram: PictogramName }>;

/** One chip per state of a message. */
export function MessageStatusChip({ status }: Pick<MessageView, 'status'>) {
  const words = useWords();
  return <Chip {...LOOKS[status]}>{words(`console.messages.status.${status}`)}</Chip>;
}
