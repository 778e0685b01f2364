import type { ReactNode } from 'react';
import type { Item } from '../../record/item.ts';
import { AudienceLine } from '../ui/audience-line.tsx';
import { TitleLink } from '../ui/title-link.tsx';
import { useView } from './record.tsx';
import styles from './thing-card.module.css';
import { usePeople } from './use-people.ts';

interface ThingCardProps {
  item: Item;
  title: string;
  href: string;
  /** What is to be known of it without opening it. */
  children: ReactNode;
}

/** One thing in a list of things: what it is called, what stands there, and who can see it. */
export function ThingCard({ item, title, href, children }: ThingCardProps) {
  const { seats } = usePeople();
  const view = useView();
  return (
    <li className={styles.card}>
      <h2 className="title">
        <TitleLink href={href}>{title}</TitleLink>
      </h2>
      {children}
      <div className={styles.foot}>
        <AudienceLine seats={seats(view.whoSees(item))} />
      </div>
    </li>
  );
}
