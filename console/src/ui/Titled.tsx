import {useEffect, type ReactNode} from 'react';

/** A page with its title, which the browser's tab and history show too. */
export function Titled({title, above, children}: {title: string; above?: ReactNode; children: ReactNode}) {
  useEffect(() => {
    document.title = `${title} · Chalkline`;
  }, [title]);
  return <>
    {above}
    <h1>{title}</h1>
    {children}
  </>;
}
