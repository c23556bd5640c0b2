import { useState } from 'react';
import { Button } from '../../../design/buttons.js';
import { useLocale, useWords } from '../../../words.js';
import { consolePath } from '../../paths.js';
import { FindPerson } from './find-person.js';
import type { List } from '../list/where-to.js';
import type { BoardInHand } from '../link/use-board.js';

interface MoreProps {
  readonly hand: BoardInHand;
  readonly round: number;
  readonly list: List;
  readonly onList: (list: List) => void;
  readonly named: boolean;
  readonly onNamed: (named: boolean) => void;
  readonly names: ReadonlyMap<number, string>;
  readonly askNames: () => void;
}

/** What is needed now and then: the two lists, names, somebody who is lost, the other screen, the keys. */
export function More({ hand, round, list, onList, named, onNamed, names, askNames }: MoreProps) {
  const words = useWords();
  const locale = useLocale();
  const [asked, setAsked] = useState(false);
  const t = (key: string) => words(`console.board.more.${key}`);
  const ask = () => {
    setAsked(true);
    askNames();
  };
  const id = hand.view.event.id;
  return (
    <>
      <fieldset className="pills">
        <legend className="label">{t('list')}</legend>
        {(['tables', 'people'] as const).map((one) => (
          <label key={one} className="pill">
            <input type="radio" name="list" checked={list === one} onChange={() => onList(one)} />
            {t(one)}
          </label>
        ))}
      </fieldset>
      {list === 'people' && (
        <label className="tick">
          <input
            type="checkbox"
            checked={named}
            onChange={({ currentTarget }) => {
              onNamed(currentTarget.checked);
              askNames();
            }}
          />
          <span>
            {t('names')} <span className="hint">{t('namesWhy')}</span>
          </span>
        </label>
      )}
      {asked ? (
        <FindPerson plan={hand.view.plan!} round={round} names={names} />
      ) : (
        <Button type="button" kind="second" size="dense" pictogram="search" onClick={ask}>
          {t('find')}
        </Button>
      )}
      <p>
        <a href={consolePath(locale, 'replanDay', id)} target="_blank" rel="noreferrer">
          {t('replan')}
        </a>
      </p>
      <p>
        <a href={`${consolePath(locale, 'board', id)}?vue=salle`} target="_blank" rel="noreferrer">
          {t('room')}
        </a>
      </p>
      <p>
        <a href={consolePath(locale, 'day', id)}>{t('back')}</a>
      </p>
      {hand.view.plan?.timesAssumed && <p className="small">{t('assumed')}</p>}
      <p className="small quiet">{t('keys')}</p>
    </>
  );
}
