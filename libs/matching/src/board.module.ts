import { Module } from '@nestjs/common';
import { BoardController } from './http/board.controller.js';
import { ActOnBoard } from './use-cases/act-on-board.js';

/** The screen of a day of rounds, and its clock. */
@Module({ controllers: [BoardController], providers: [ActOnBoard], exports: [ActOnBoard] })
export class BoardModule {}
