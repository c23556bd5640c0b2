import type { RotationPlanView } from '#matching/contract';
import { Button } from '../../design/buttons.js';
import { Chip, Notice, Table } from '../../design/signs.js';
import { useWords } from '../../words.js';
import { useProgress, isWorking } from '../plan/use-progress.js';
import { FigureSentences } from './figures.js';
import { byWave, groupsOfPlan, nameOf, workOf, type Group } from './groups.js';

interface ProposalProps {
  readonly plan: RotationPlanView;
  readonly progressAddress: string;
  readonly writes: boolean;
}

/** Pairs that are formed and not yet given, or changed since: how good they are, who they are, and publishing them. */
export function Proposal({ plan, progressAddress, writes }: ProposalProps) {
  const words = useWords();
  const t = (key: string) => words(`pairs.console.${key}`);
  const now = useProgress(plan, progressAddress);
  if (isWorking(now)) return <p className="mt-5">{t('computing')}</p>;
  if (plan.plan === null)
    return (
      <div className="said">
        <Notice tone="bad" pictogram="warn">
          <p>{plan.failure ?? t('failed')}</p>
        </Notice>
      </div>
    );
  const again = plan.publishedAt !== null;
  return (
    <section className="deck mt-6" aria-labelledby="proposal">
      <div className="title">
        <h2 id="proposal">
          <GroupCount groups={groupsOfPlan(plan)} />
        </h2>
        <Chip tone="wait" pictogram="edit">
          {t(again ? 'changed' : 'draft')}
        </Chip>
      </div>
      <FigureSentences plan={plan} />
      {byWave(groupsOfPlan(plan)).map(([wave, groups], place, waves) => (
        <WaveTable key={wave} wave={wave} groups={groups} named={waves.length > 1} />
      ))}
      {writes && (
        <form method="post" className="mt-5">
          <input type="hidden" name="planId" value={plan.id} />
          <p className="small quiet prose">{t('publishHint')}</p>
          <p className="mt-4">
            <Button name="intent" value="publish">
              {t(again ? 'publishAgain' : 'publish')}
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}

function GroupCount({ groups }: { readonly groups: readonly Group[] }) {
  const words = useWords();
  const trios = groups.filter(({ people }) => people.length === 3).length;
  const pairs = words('pairs.console.pairs', { count: groups.length - trios });
  return `${pairs}${trios > 0 ? ` ${words('pairs.console.trios', { count: trios })}` : ''}`;
}

interface WaveTableProps {
  readonly wave: number;
  readonly groups: readonly Group[];
  readonly named: boolean;
}

function WaveTable({ wave, groups, named }: WaveTableProps) {
  const words = useWords();
  return (
    <div className="mt-5">
      <Table
        caption={named ? words('pairs.console.wave', { wave }) : words('pairs.console.list')}
        hideCaption={!named}
      >
        <thead>
          <tr>
            <th scope="col">{words('pairs.console.number')}</th>
            <th scope="col">{words('pairs.console.who')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ people }, place) => (
            <tr key={people.map(({ id }) => id).join()}>
              <th scope="row">{place + 1}</th>
              <td>
                <ul className="pair-people across">
                  {people.map((person) => (
                    <li key={person.id}>
                      {nameOf(person, words)}
                      <small>
                        {[workOf(person, words), person.gone && words('pairs.console.gone')]
                          .filter(Boolean)
                          .join(' – ')}
                      </small>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
