import type { ReactNode } from 'react';
import { useRouteLoaderData } from 'react-router';
import { PublicFrame, type PublicFrameProps } from './design/frame.js';
import type { RootData } from './root-data.js';

/** A public page: its frame knows who reads from the root's data. */
export function PublicPage({
  children,
  ...frame
}: Pick<PublicFrameProps, 'current' | 'flush'> & { readonly children: ReactNode }) {
  const root = useRouteLoaderData<RootData>('root');
  return (
    <PublicFrame otherLanguage={root?.otherLanguage} signedIn={root?.signedIn} {...frame}>
      {children}
    </PublicFrame>
  );
}
