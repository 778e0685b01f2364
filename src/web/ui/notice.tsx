import type { ReactNode } from 'react';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';
import { useWords } from './words.tsx';

/** `refused`: somebody said no. `offline`: no signal. `fault`: ours broke. `kept`: not for you. */
export type NoticeKind = 'info' | 'refused' | 'offline' | 'fault' | 'kept';

const icons: Record<NoticeKind, IconName> = {
  info: 'clock',
  refused: 'circle',
  offline: 'clock',
  fault: 'pencil',
  kept: 'key',
};

interface NoticeProps {
  kind?: NoticeKind;
  icon?: IconName;
  /** What happened, in a few words. */
  title?: string | undefined;
  /** What is safe, and one way on. */
  children?: ReactNode;
  /** Something was written and could not be sent. */
  hasKeptWords?: boolean;
}

/** A quiet word set into the page. Ink, never red. */
export function Notice({
  kind = 'info',
  icon,
  title,
  children,
  hasKeptWords = false,
}: NoticeProps) {
  const { say } = useWords();
  const isNews = kind === 'offline' || kind === 'fault';
  return (
    <div className={styles.notice} {...(isNews && { role: 'status' })}>
      <Icon name={icon ?? icons[kind]} className={styles.icon} />
      <div>
        {title !== undefined && <b>{title} </b>}
        {hasKeptWords && <span>{say('pieces.yourWordsAreHere')} </span>}
        {children}
      </div>
    </div>
  );
}
