import type { ReactNode } from 'react';

/** A sentence of the catalogues with its few marks: <b> for what matters, <sup> for the ending of an ordinal. */
export function Sentence({ text }: { readonly text: string }): ReactNode {
  return text.split(/(<b>.*?<\/b>|<sup>.*?<\/sup>)/).map((part, index) => {
    const inner = part.replace(/<\/?(?:b|sup)>/g, '');
    if (part.startsWith('<b>')) return <strong key={index}>{inner}</strong>;
    return part.startsWith('<sup>') ? <sup key={index}>{inner}</sup> : part;
  });
}
