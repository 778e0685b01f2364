import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as Aria } from 'react-aria-components/Button';
import styles from './button.module.css';
import { classes } from './classes.ts';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';
import { useWords } from './words.tsx';

/** `main`: the one main act of a decision. `plain`: another way. `quiet`: words with a line under. */
export type ButtonKind = 'main' | 'plain' | 'quiet';

interface ButtonProps extends Pick<
  Aria,
  | 'onPress'
  | 'type'
  | 'isDisabled'
  | 'autoFocus'
  | 'aria-label'
  | 'aria-describedby'
  | 'aria-expanded'
  | 'slot'
> {
  children: ReactNode;
  kind?: ButtonKind;
  icon?: IconName | undefined;
  isSmall?: boolean;
  /** The act is on its way. The button keeps its place and its focus, and says so. */
  isPending?: boolean;
}

export function Button({
  children,
  kind = 'plain',
  icon,
  isSmall = false,
  isPending = false,
  ...act
}: ButtonProps) {
  const { say } = useWords();
  return (
    <AriaButton {...act} isPending={isPending} className={buttonClass(kind, isSmall)}>
      {icon && !isPending && <Icon name={icon} />}
      {isPending ? say('pieces.wait') : children}
    </AriaButton>
  );
}

export const buttonClass = (kind: ButtonKind, isSmall: boolean): string =>
  classes(styles.button, styles[kind], isSmall && styles.small);
