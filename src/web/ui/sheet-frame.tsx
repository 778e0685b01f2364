import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { HelpAndLeave } from './help-and-leave.tsx';
import styles from './sheet.module.css';

export interface SheetProps {
  title: string;
  isOpen: boolean;
  /** Closed by Escape or by a way out inside. Never by a tap beside it: words would be lost. */
  onClose: () => void;
  children: ReactNode;
}

/**
 * A sheet itself: from below on a phone, in the middle on a wide screen. Help now and Leave are
 * inside it, in their usual spot, since nothing outside can be reached.
 */
export function SheetFrame({ title, isOpen, onClose, children }: SheetProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      className={styles.veil ?? ''}
    >
      <Modal className={styles.frame ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.lintel}>
            <HelpAndLeave isOverSheet />
          </div>
          <div className={styles.drawer}>
            <Title>{title}</Title>
            {children}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Takes the focus when the sheet opens, so that the question is what is read first. */
function Title({ children }: { children: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Heading slot="title" level={2} ref={title} tabIndex={-1} className={styles.title ?? ''}>
      {children}
    </Heading>
  );
}
