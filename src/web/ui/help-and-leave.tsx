import styles from './help-and-leave.module.css';
import { Icon } from './icon.tsx';
import { leaveAddress, leaveQuickly } from './leave-quickly.ts';
import { classes } from './classes.ts';
import { useWords } from './words.tsx';

/**
 * Same place, same order, same words on every page and over every sheet. Both are plain links, so
 * they work before, without and after our script.
 */
export function HelpAndLeave({ isOverSheet = false }: { isOverSheet?: boolean }) {
  const { say } = useWords();
  return (
    <div className={classes(styles.both, isOverSheet && styles.over)}>
      <a className={classes(styles.action, styles.help)} href="/help">
        <Icon name="phone" />
        {say('shell.help')}
      </a>
      <a
        className={classes(styles.action, styles.leave)}
        href={leaveAddress}
        aria-description={say('shell.leaveHint')}
        onClick={(click) => {
          click.preventDefault();
          leaveQuickly();
        }}
      >
        <Icon name="leave" />
        {say('shell.leave')}
      </a>
    </div>
  );
}
