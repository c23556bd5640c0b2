import { Module } from '@nestjs/common';
import { CardPages } from './http/card-pages.js';
import { CardsController } from './http/cards.controller.js';

/** What people hold in their hands: cards on their pass, papers for the day. */
@Module({ controllers: [CardsController], providers: [CardPages] })
export class CardsModule {}
