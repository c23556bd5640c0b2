import { IdentityModule } from '#identity';
import { Module } from '@nestjs/common';
import { OrganisationsController } from './http/organisations.controller.js';
import { PlacesController } from './http/places.controller.js';
import { TerritoriesController } from './http/territories.controller.js';
import { CreateOrganisation } from './use-cases/create-organisation.js';
import { CreatePlace } from './use-cases/create-place.js';
import { CreateTerritory } from './use-cases/create-territory.js';
import { InviteOrganiser } from './use-cases/invite-organiser.js';

@Module({
  imports: [IdentityModule],
  controllers: [TerritoriesController, OrganisationsController, PlacesController],
  providers: [CreateTerritory, CreateOrganisation, CreatePlace, InviteOrganiser],
  exports: [CreateTerritory, CreateOrganisation, CreatePlace, InviteOrganiser],
})
export class DirectoryModule {}
