import { Injectable } from '@nestjs/common';
import type { VisitAnswerBody } from '../contract/cross-visits.js';
import { AgreeVisit } from './agree-visit.js';
import { CallOffVisit } from './call-off-visit.js';
import { ProposeVisit } from './propose-visit.js';

/** What one of the two says about a visit, whichever of the three it is. */
@Injectable()
export class AnswerVisit {
  constructor(
    private readonly propose: ProposeVisit,
    private readonly agree: AgreeVisit,
    private readonly callOff: CallOffVisit,
  ) {}

  /** @throws DomainError those of the three */
  run(registrationId: string, visitId: string, answer: VisitAnswerBody): Promise<void> {
    const about = { registrationId, visitId, revision: answer.revision };
    switch (answer.do) {
      case 'propose':
        return this.propose.run(about, answer);
      case 'agree':
        return this.agree.run(about);
      case 'call_off':
        return this.callOff.run(about);
    }
  }
}
