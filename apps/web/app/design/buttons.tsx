import type { ComponentProps } from 'react';
import { Pictogram, type PictogramName } from './pictograms.js';

interface Look {
  /** `main` is filled and stands once in view; `second` is outlined; `danger` is red text, for leaving. */
  readonly kind?: 'main' | 'second' | 'danger';
  readonly size?: 'big' | 'dense';
  readonly wide?: boolean;
  readonly pictogram?: PictogramName;
  readonly pictogramAfter?: PictogramName;
}

const classes = ({ kind, size, wide }: Look, more?: string): string =>
  ['btn', kind === 'main' ? undefined : kind, size, wide ? 'wide' : undefined, more]
    .filter(Boolean)
    .join(' ');

export function Button({
  kind,
  size,
  wide,
  pictogram,
  pictogramAfter,
  className,
  children,
  ...rest
}: Look & ComponentProps<'button'>) {
  return (
    <button className={classes({ kind, size, wide }, className)} {...rest}>
      {pictogram && <Pictogram name={pictogram} />}
      {children}
      {pictogramAfter && <Pictogram name={pictogramAfter} />}
    </button>
  );
}

export function ButtonLink({
  kind,
  size,
  wide,
  pictogram,
  pictogramAfter,
  className,
  children,
  ...rest
}: Look & ComponentProps<'a'>) {
  return (
    <a className={classes({ kind, size, wide }, className)} {...rest}>
      {pictogram && <Pictogram name={pictogram} />}
      {children}
      {pictogramAfter && <Pictogram name={pictogramAfter} />}
    </a>
  );
}
