import { Button } from '../design/buttons.js';
import { Planks } from '../design/planks.js';
import { Figures, LineStatusChip, Table, Tabs, Todo } from '../design/signs.js';
import { useWords } from '../words.js';

/** What the console is made of, at the size of a public page. */
export function ConsoleSpecimens() {
  const words = useWords();
  return (
    <section className="deck mt-7">
      <h2>{words('public.specimens.tables')}</h2>
      <Tabs
        label={words('public.specimens.tables')}
        items={[
          { href: '#', label: words('public.event.programme'), current: true },
          { href: '#dates', label: words('public.event.dates') },
        ]}
      />
      <div className="auto-fit mt-5">
        <Figures
          items={[
            { label: words('public.event.seats'), value: 50, note: words('common.seats', { count: 54 }) },
            { label: words('common.lineStatus.waitlisted'), value: 5 },
          ]}
        />
        <ul className="todo">
          <Todo
            count={2}
            what={words('common.lineStatus.pending')}
            why={words('public.pass.pending')}
            action={
              <Button size="dense" kind="second">
                {words('public.catalogue.submit')}
              </Button>
            }
          />
          <Todo count={1} hot what={words('common.lineStatus.expired')} />
        </ul>
      </div>
      <div className="mt-5">
        <Table caption={words('public.form.organisation')} hideCaption>
          <thead>
            <tr>
              <th scope="col">{words('public.form.organisation')}</th>
              <th scope="col">{words('public.event.seats')}</th>
              <th scope="col" className="r">
                {words('common.lineStatus.confirmed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[5, 3, 0].map((taken) => (
              <tr key={taken}>
                <th scope="row">
                  {words(
                    `common.organisationKind.${taken === 5 ? 'mission_locale' : taken === 3 ? 'cio' : 'bij'}`,
                  )}
                </th>
                <td>
                  <Planks capacity={5} taken={taken} size="low" />
                </td>
                <td className="r">{taken === 0 ? <LineStatusChip status="waitlisted" /> : taken}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}
