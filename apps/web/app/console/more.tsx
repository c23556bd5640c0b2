import { ButtonLink } from '../design/buttons.js';
import { useWords } from '../words.js';
import { withQuery } from './paths.js';

/** Under a list that goes on, or that was entered half-way. */
export function More({
  search,
  nextCursor,
}: {
  readonly search: string;
  readonly nextCursor: string | null;
}) {
  const words = useWords();
  const within = new URLSearchParams(search).has('cursor');
  if (!nextCursor && !within) return null;
  return (
    <p className="row mt-5">
      {nextCursor && (
        <ButtonLink kind="second" href={withQuery(search, { cursor: nextCursor })}>
          {words('console.list.more')}
        </ButtonLink>
      )}
      {within && <a href={withQuery(search, { cursor: undefined })}>{words('console.list.start')}</a>}
    </p>
  );
}
