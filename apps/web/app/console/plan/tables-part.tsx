import { Button } from '../../design/buttons.js';
import { Choice, Choices, Field, Tick } from '../../design/fields.js';
import { useWords } from '../../words.js';
import { Section } from '../editor/section.js';
import { changed, proposedTables, without, withTable, type TableDraft } from './draft.js';
import { RoomPlan } from './room-plan.js';
import { boxes, type PartProps } from './setup-parts.js';

/** One size for all, the planner choosing how many; or each table by its name, its seats and its place in the room. */
export function TablesPart({ count, ...props }: PartProps & { readonly count: number }) {
  const words = useWords();
  const { draft, set } = props;
  const box = boxes(props);
  const t = (key: string) => words(`console.plan.setup.${key}`);
  const describe = () =>
    set({ seating: 'each', tables: draft.tables.length > 0 ? draft.tables : proposedTables(count, draft) });
  return (
    <Section id="tables-part" title={t('tables')}>
      <Choices legend={t('seating')}>
        <div className="pair">
          <Choice
            type="radio"
            name="seating"
            value="sizes"
            checked={draft.seating === 'sizes'}
            onChange={() => set({ seating: 'sizes' })}
            label={t('seatingSizes')}
            hint={t('seatingSizesHint')}
          />
          <Choice
            type="radio"
            name="seating"
            value="each"
            checked={draft.seating === 'each'}
            onChange={describe}
            label={t('seatingEach')}
            hint={t('seatingEachHint')}
          />
        </div>
      </Choices>
      {draft.seating === 'sizes' ? (
        <div className="boxes mt-5">
          {(['sizeMin', 'sizeTarget', 'sizeMax'] as const).map((name) => (
            <Field
              key={name}
              {...box(name)}
              inputMode="numeric"
              label={words(`console.plan.setup.box.${name}`)}
            />
          ))}
        </div>
      ) : (
        <EachTable {...props} />
      )}
    </Section>
  );
}

function EachTable(props: PartProps) {
  const words = useWords();
  const { draft, set } = props;
  const t = (key: string) => words(`console.plan.setup.${key}`);
  const seats = draft.tables.reduce((sum, table) => sum + (Number(table.seats) || 0), 0);
  return (
    <>
      <RoomPlan
        items={draft.tables}
        onMove={(index, place) => set({ tables: changed(draft.tables, index, place) })}
      />
      <ol className="lines tables-list mt-4">
        {draft.tables.map((table, index) => (
          <TableLine key={index} table={table} index={index} {...props} />
        ))}
      </ol>
      <p className="row mt-4">
        <Button
          type="button"
          kind="second"
          size="dense"
          pictogram="plus"
          onClick={() => set({ tables: withTable(draft.tables) })}
        >
          {t('addTable')}
        </Button>
        <span className="small quiet" role="status">
          {words('console.plan.setup.seatsInAll', { count: seats })}
        </span>
      </p>
    </>
  );
}

interface TableLineProps extends PartProps {
  readonly table: TableDraft;
  readonly index: number;
}

function TableLine({ table, index, draft, set, errors }: TableLineProps) {
  const words = useWords();
  const change = (what: Partial<TableDraft>) => set({ tables: changed(draft.tables, index, what) });
  const box = (part: 'name' | 'seats' | 'least' | 'x' | 'y') => ({
    name: `tables.${index}.${part}`,
    label: words(`console.plan.setup.part.${part}`),
    value: table[part],
    error: errors[`tables.${index}.${part}`],
    onChange: (event: { target: { value: string } }) => change({ [part]: event.target.value }),
  });
  return (
    <li>
      <Field {...box('name')} maxLength={60} autoComplete="off" />
      <Field {...box('seats')} inputMode="numeric" className="short" />
      <Field {...box('least')} inputMode="numeric" className="short" />
      <Field {...box('x')} inputMode="decimal" className="short" />
      <Field {...box('y')} inputMode="decimal" className="short" />
      <Tick
        label={words('console.plan.setup.stepFree')}
        checked={table.stepFree}
        onChange={(event) => change({ stepFree: event.target.checked })}
      />
      <Button
        type="button"
        kind="danger"
        size="dense"
        onClick={() => set({ tables: without(draft.tables, index) })}
      >
        {words('console.plan.setup.removeTable', { name: table.name })}
      </Button>
    </li>
  );
}
