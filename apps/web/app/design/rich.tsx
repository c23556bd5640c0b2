import type { ReactNode } from 'react';

/**
 * A sentence of the catalogues with its `<b>` and `<sup>`. Made of elements, never of raw HTML: a title that somebody
 * typed may stand in it.
 */
export function Rich({ text }: { readonly text: string }): ReactNode {
  return text.split(/(<(?:b|sup)>.*?<\/(?:b|sup)>)/s).map((part, index) => {
    const marked = /^<(b|sup)>(.*)<\/\1>$/s.exec(part);
    if (!marked) return part;
    const Mark = marked[1] as 'b' | 'sup';
    return <Mark key={index}>{marked[2]}</Mark>;
  });
}
