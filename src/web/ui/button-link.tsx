import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import { type ButtonKind, buttonClass } from './button.tsx';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';

interface ButtonLinkProps {
  href: string;
  children: ReactNode;
  kind?: ButtonKind;
  icon?: IconName | undefined;
  isSmall?: boolean;
  /** The house answers with a file, which the browser keeps. */
  isFile?: boolean;
}

/** Goes to a page, and looks like a button because it is the next thing to do. */
export function ButtonLink({
  href,
  children,
  kind = 'plain',
  icon,
  isSmall = false,
  isFile = false,
}: ButtonLinkProps) {
  return (
    <Link href={href} {...(isFile && { download: true })} className={buttonClass(kind, isSmall)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
