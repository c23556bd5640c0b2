import { useWords } from './words.js';

/**
 * The title of a page with a form: it says first that there is an error, where it is heard first. Written in the page,
 * since React Router's `meta` is not told what an action gave.
 */
export function PageTitle({ title, error = false }: { readonly title: string; readonly error?: boolean }) {
  const words = useWords();
  const whole = words('common.pageTitle', { title });
  return <title>{error ? words('common.errorTitle', { title: whole }) : whole}</title>;
}
