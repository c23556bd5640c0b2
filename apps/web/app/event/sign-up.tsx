import type { EventView } from '#scheduling/contract';
import { Button } from '../design/buttons.js';
import { Choice, Choices, Select } from '../design/fields.js';
import { ErrorSummary, OneTimeKey } from '../design/forms.js';
import { Notice } from '../design/signs.js';
import { useWords } from '../words.js';
import type { EventData, EventReturned } from './data.js';
import { PersonFields, type Kept } from './person-fields.js';
import { PrivacyLines } from './privacy-lines.js';
import { SessionChoice } from './session-choice.js';

interface SignUpProps extends EventData {
  readonly formKey: string;
  readonly returned?: EventReturned;
  readonly preselected?: string;
}

/** The form: with or without a name for the public, with one for professionals. In an error it comes first on a phone. */
export function SignUp({
  event,
  organisations,
  territory,
  now,
  formKey,
  returned,
  preselected,
}: SignUpProps) {
  const words = useWords();
  const errors = returned?.errors ?? [];
  const waiting = event.signUp === 'waiting';
  const kept: Kept = {
    value: (name) => returned?.typed[name]?.[0] ?? '',
    all: (name) => returned?.typed[name] ?? [],
    error: (name) => errors.find(({ field }) => field === name)?.message,
  };
  return (
    <section
      className={errors.length > 0 ? 'panel first' : 'panel'}
      id="sign-up"
      aria-labelledby="sign-up-title"
    >
      <Heading event={event} />
      <ErrorSummary errors={errors} />
      {/* The server says what is missing, in plain words beside each field; the browser's own bubbles do not. */}
      <form className="form mt-5" method="post" noValidate>
        <OneTimeKey value={formKey} />
        <SessionChoice event={event} now={now} kept={kept} preselected={preselected} />
        {event.audience === 'public' ? (
          <WithOrWithoutName event={event} kept={kept} />
        ) : (
          <PersonFields professional organisations={organisations} kept={kept} />
        )}
        <p className="mt-5">
          <Button size="big" wide>
            {words(
              waiting
                ? 'public.form.waiting'
                : event.audience === 'public'
                  ? 'public.form.reserve'
                  : 'public.form.signUp',
            )}
          </Button>
        </p>
        <p className="hint mt-2">{words('public.form.later')}</p>
        <PrivacyLines audience={event.audience} territory={territory} />
      </form>
    </section>
  );
}

function Heading({ event }: { readonly event: EventView }) {
  const words = useWords();
  if (event.signUp === 'waiting')
    return (
      <>
        <h2 id="sign-up-title">{words('public.form.fullTitle')}</h2>
        <p className="quiet">
          {words('public.form.fullLead', { count: event.seats.waiting })} {words('public.form.fullRule')}
        </p>
      </>
    );
  return (
    <>
      <h2 id="sign-up-title">
        {words(event.audience === 'public' ? 'public.form.reserve' : 'public.form.signUp')}
      </h2>
      <p className="quiet">{words('public.form.oneMinute')}</p>
    </>
  );
}

const MOST_NAMELESS_SEATS = 2;

function WithOrWithoutName({ event, kept }: { readonly event: EventView; readonly kept: Kept }) {
  const words = useWords();
  // Nobody has to give a name: the choice that asks for nothing is the one that is made already.
  const who = kept.value('who') || 'nameless';
  return (
    <>
      <Choices legend={words('public.form.how')}>
        <Choice
          type="radio"
          name="who"
          value="nameless"
          defaultChecked={who === 'nameless'}
          label={words('public.form.nameless')}
          hint={words('public.form.namelessHint')}
        />
        {!event.sensitive && (
          <Choice
            type="radio"
            name="who"
            value="named"
            defaultChecked={who === 'named'}
            label={words('public.form.named')}
            hint={words('public.form.namedHint')}
          />
        )}
      </Choices>
      <div className="unnamed mt-5">
        <Notice tone="sun" pictogram="anon">
          <p>{words('public.form.namelessNotice')}</p>
        </Notice>
        <div className="mt-5">
          <Select
            name="seats"
            className="short"
            label={words('public.form.seats')}
            defaultValue={kept.value('seats') || '1'}
            error={kept.error('seats')}
          >
            {Array.from({ length: MOST_NAMELESS_SEATS }, (_, index) => (
              <option key={index} value={index + 1}>
                {words('public.form.people', { count: index + 1 })}
              </option>
            ))}
          </Select>
        </div>
      </div>
      {!event.sensitive && (
        <div className="named mt-5">
          <PersonFields professional={false} organisations={[]} kept={kept} />
        </div>
      )}
    </>
  );
}
