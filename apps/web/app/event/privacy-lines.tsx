import type { TerritoryView } from '#directory/contract';
import type { Audience } from '#scheduling/contract';
import { pathTo } from '../paths.js';
import { useLocale, useWords } from '../words.js';

/** Who is responsible, why, who sees it, how long, which rights: a few lines and a link, and no box to tick. */
export function PrivacyLines({
  audience,
  territory,
}: {
  readonly audience: Audience;
  readonly territory?: TerritoryView;
}) {
  const locale = useLocale();
  const words = useWords();
  const controller = territory?.controller;
  const lines = [
    controller ? words('public.form.privacy.who', { controller }) : words('public.form.privacy.whoUnknown'),
    words('public.form.privacy.why'),
    words('public.form.privacy.seenBy'),
    words(audience === 'public' ? 'public.form.privacy.longNamed' : 'public.form.privacy.longPro'),
    ...(audience === 'public' ? [words('public.form.privacy.longNameless')] : []),
    words('public.form.privacy.rights'),
  ];
  return (
    <details className="fine mt-5">
      <summary>{words('public.form.privacy.title')}</summary>
      {lines.map((line) => (
        <p key={line} className="mt-2">
          {line}
        </p>
      ))}
      <p className="mt-2">
        <a href={pathTo(locale, 'privacy')}>{words('public.form.privacy.more')}</a>
      </p>
    </details>
  );
}
