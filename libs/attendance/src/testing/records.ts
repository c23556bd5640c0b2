import { newId } from '#kernel';
import type { CheckInRecord } from '../contract/check-in.js';

/** A record as a phone sends it: an arrival, unless said otherwise. Whose it is must be said. */
export const aRecord = (
  given: Partial<CheckInRecord> & Pick<CheckInRecord, 'sessionId' | 'at'>,
): CheckInRecord => ({ clientId: newId(), kind: 'in', deviceId: 'telephone-1', ...given });
