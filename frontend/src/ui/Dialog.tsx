import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import './dialog.css';

interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  /** An alert asks before something that cannot be undone. */
  alert?: boolean;
  wide?: boolean;
  actions?: ReactNode;
  children: ReactNode;
}

/** A window over the page that holds the focus until it is closed; Escape closes it. */
export function Dialog({ title, isOpen, onClose, alert, wide, actions, children }: DialogProps) {
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className="dialog stack">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          {actions && <div className="row dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
