import type { ReactNode } from 'react';
import { EVENT_FORMATS } from '#scheduling/contract';
import type { MetaProps } from '../context.js';
import { Button, ButtonLink } from '../design/buttons.js';
import { Choice, Choices, Field, Pill, Select, TextArea, Tick } from '../design/fields.js';
import { ErrorSummary } from '../design/forms.js';
import { Pictogram, PICTOGRAM_NAMES } from '../design/pictograms.js';
import { Planks, PlanksLegend } from '../design/planks.js';
import { EmptyState, EventStatusChip, LineStatusChip, Notice } from '../design/signs.js';
import { described, NOT_INDEXED } from '../meta.js';
import { loadText } from '../pages/kept.js';
import { PublicPage } from '../public-page.js';
import { translator, useWords } from '../words.js';
import { ConsoleSpecimens } from './console-parts.js';
import { ListSpecimens, PassSpecimens } from './event-parts.js';

export { pageHeaders as headers } from '../context.js';
export const loader = loadText;

export const meta = ({ loaderData }: MetaProps<typeof loader>) =>
  loaderData
    ? [...described(loaderData.locale, translator(loaderData.locale)('public.specimens.title')), NOT_INDEXED]
    : [];

const COLOURS =
  'paper surface sunken ink ink-2 line field bridge bridge-2 on-bridge bridge-soft sun on-sun sun-soft sun-ink ok ok-soft wait wait-soft bad bad-soft on-bad'.split(
    ' ',
  );

/** What exists, and in which states: every component once, with samples in the words of the trade. */
export default function Specimens() {
  const words = useWords();
  return (
    <PublicPage>
      <h1>{words('public.specimens.title')}</h1>
      <p className="lead mt-4">{words('public.specimens.lead')}</p>
      <Part title={words('public.specimens.colours')}>
        <ul className="swatches">
          {COLOURS.map((name) => (
            <li key={name} className="tiny">
              <span className="swatch" style={{ background: `var(--${name})` }} />
              {name}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={words('public.specimens.formats')}>
        <ul className="swatches large">
          {EVENT_FORMATS.map((format) => (
            <li key={format} data-format={format} className="standing">
              <Pictogram name={format} />
              <strong>{words(`common.format.${format}`)}</strong>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={words('public.specimens.buttons')}>
        <div className="row">
          <Button size="big">{words('public.form.signUp')}</Button>
          <Button pictogram="search">{words('public.catalogue.submit')}</Button>
          <Button kind="second">{words('public.cancel.no')}</Button>
          <Button kind="danger">{words('public.pass.cancel')}</Button>
          <Button size="dense">{words('public.catalogue.submit')}</Button>
          <ButtonLink size="dense" kind="second" href="#" pictogramAfter="right">
            {words('public.catalogue.after')}
          </ButtonLink>
          <Button aria-disabled="true">{words('public.state.closed')}</Button>
        </div>
      </Part>
      <Part title={words('public.specimens.states')}>
        <div className="row">
          {(
            [
              'confirmed',
              'pending',
              'waitlisted',
              'offered',
              'declined',
              'expired',
              'refused',
              'cancelled',
            ] as const
          ).map((status) => (
            <LineStatusChip key={status} status={status} />
          ))}
        </div>
        <div className="row mt-4">
          {(['draft', 'published', 'postponed', 'cancelled', 'done'] as const).map((status) => (
            <EventStatusChip key={status} status={status} />
          ))}
        </div>
      </Part>
      <Part title={words('public.specimens.fields')}>
        <Fields />
      </Part>
      <Part title={words('public.specimens.planks')}>
        <div className="stack narrow">
          <Planks capacity={12} taken={0} />
          <Planks capacity={12} taken={5} kept={1} />
          <Planks capacity={54} taken={54} />
          <Planks capacity={190} taken={128} kept={6} size="tall" />
          <PlanksLegend />
        </div>
      </Part>
      <Part title={words('public.specimens.notices')}>
        <div className="auto-fit">
          <Notice>
            <p>{words('public.event.freeEntryHint')}</p>
          </Notice>
          <Notice tone="sun" pictogram="hand">
            <p>{words('public.form.namelessNotice')}</p>
          </Notice>
          <Notice tone="bad" pictogram="x">
            <p>{words('public.event.cancelled')}</p>
          </Notice>
          <Notice tone="ok" pictogram="drop_in">
            <p>{words('public.event.freeEntry')}</p>
          </Notice>
        </div>
      </Part>
      <Part title={words('public.specimens.stops')}>
        <ListSpecimens />
      </Part>
      <Part title={words('public.specimens.passes')}>
        <PassSpecimens />
      </Part>
      <ConsoleSpecimens />
      <EmptyState
        title={words('public.catalogue.noneFor', { q: 'soudure', from: '8', to: '14' })}
        why={words('public.catalogue.noneWhyWord')}
      >
        <ButtonLink href="#">{words('public.catalogue.noneEverywhere')}</ButtonLink>
        <ButtonLink kind="second" href="#">
          {words('public.catalogue.noneLater')}
        </ButtonLink>
      </EmptyState>
      <Part title={words('public.specimens.pictograms')}>
        <ul className="row pictograms">
          {PICTOGRAM_NAMES.map((name) => (
            <li key={name}>
              <Pictogram name={name} label={name} />
            </li>
          ))}
        </ul>
      </Part>
    </PublicPage>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="deck mt-7">
      <h2>{title}</h2>
      <div className="mt-4">{children}</div>
    </section>
  );
}

function Fields() {
  const words = useWords();
  const wrong = words('errors.platform.field.email-ending');
  return (
    <div className="auto-fit">
      <div>
        <Field name="s-name" label={words('public.form.firstName')} defaultValue="Marie-Clémentine" />
        <Field
          name="s-mail"
          label={words('public.form.email')}
          hint={words('public.form.emailHint')}
          error={wrong}
          defaultValue="ines@exemple"
        />
        <Select name="s-seats" className="short" label={words('public.form.seats')}>
          <option>{words('public.form.people', { count: 1 })}</option>
        </Select>
        <TextArea name="s-text" label={words('public.event.about')} />
      </div>
      <div className="stack">
        <Choices legend={words('public.form.how')}>
          <Choice
            type="radio"
            name="s-who"
            value="1"
            defaultChecked
            label={words('public.form.nameless')}
            hint={words('public.form.namelessHint')}
          />
          <Choice
            type="radio"
            name="s-who"
            value="2"
            label={words('public.form.named')}
            hint={words('public.form.namedHint')}
          />
        </Choices>
        <Tick label={words('public.catalogue.forProfessionals')} defaultChecked />
        <div className="pills">
          <Pill format="workshop" defaultChecked>
            <Pictogram name="workshop" />
            {words('common.format.workshop')}
          </Pill>
          <Pill format="tour">
            <Pictogram name="tour" />
            {words('common.format.tour')}
          </Pill>
        </div>
      </div>
      <ErrorSummary
        errors={[
          { field: 's-name', message: words('public.form.firstNameMissing') },
          { field: 's-mail', message: wrong },
        ]}
      />
    </div>
  );
}
