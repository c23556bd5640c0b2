import { createHash } from 'node:crypto';
import type { Call } from '#identity';
import { Clock, type InputOf } from '#kernel';
import { type Answered, Serve, Transactions, withHeaders } from '#platform';
import { Controller } from '@nestjs/common';
import { actOnBoard, type BoardView, readBoard, readBoardState } from '../contract/board.js';
import { boardOf, publishedRevision } from '../persistence/boards.queries.js';
import { ActOnBoard } from '../use-cases/act-on-board.js';
import { dayOfBoard, eventOfBoard, leadsBoard } from '../use-cases/day-of-board.js';
import { boardNames } from './board-names.js';
import { boardPlanView, boardStateView } from './board-view.js';

@Controller()
export class BoardController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly actsOnBoard: ActOnBoard,
  ) {}

  @Serve(readBoard)
  read({ params, query }: InputOf<typeof readBoard>, { actor }: Call): Answered<typeof readBoard> {
    return this.transactions.read(async (em) => {
      const event = await eventOfBoard(em, params.id, actor);
      const day = await dayOfBoard(em, params.id);
      const state = boardStateView(event, await boardOf(em, params.id), day?.publication, this.clock.now());
      const plan = day ? boardPlanView(event, day, await boardNames(em, day, query.names === 'true')) : null;
      const { id, title, timeZone } = event;
      const board = { event: { id, title, timeZone }, leads: leadsBoard(event, actor), state, plan };
      return withHeaders(board, { etag: tagOf(board), 'cache-control': 'private, no-cache' });
    });
  }

  @Serve(readBoardState)
  readState(
    { params }: Pick<InputOf<typeof readBoardState>, 'params'>,
    { actor }: Pick<Call, 'actor'>,
  ): Answered<typeof readBoardState> {
    return this.transactions.read(async (em) => {
      const event = await eventOfBoard(em, params.id, actor);
      const publication = await publishedRevision(em, params.id);
      return boardStateView(event, await boardOf(em, params.id), publication, this.clock.now());
    });
  }

  @Serve(actOnBoard)
  async act({ params, body }: InputOf<typeof actOnBoard>, call: Call): Answered<typeof actOnBoard> {
    await this.actsOnBoard.run(params.id, body, call.actor);
    return this.readState({ params }, call);
  }
}

/** Of all but the time of day, which is another each time. */
const tagOf = ({ state, ...rest }: BoardView): string =>
  `"${createHash('sha256')
    .update(JSON.stringify({ ...rest, state: { ...state, now: null } }))
    .digest('base64url')
    .slice(0, 27)}"`;
