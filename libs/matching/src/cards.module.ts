import { Module } from '@nestjs/common';
import { CardPages } from './http/card-pages.js';
import { CardsController } from './http/cards.controller.js';
import { PaperPages } from './http/paper-pages.js';
import { PapersController } from './http/papers.controller.js';

/** What people hold in their hands: cards on their pass, papers for the day. */
@Module({ controllers: [CardsController, PapersController], providers: [CardPages, PaperPages] })
export class CardsModule {}
