import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonKind } from './Button';
import { Dialog } from './Dialog';
import { ProblemNotice } from './ProblemNotice';

interface ConfirmButtonProps {
  /** What the button says. */
  label: ReactNode;
  title: string;
  /** What will happen and whether it can be undone. */
  text: ReactNode;
  /** What the confirming button says: the deed, never "OK". */
  confirm: string;
  kind?: ButtonKind;
  small?: boolean;
  disabled?: boolean;
  /** Does the deed; a refusal is shown in the dialog, which then stays open. */
  onConfirm: () => Promise<unknown> | undefined;
}

/** Asks once before something that cannot be undone. */
export function ConfirmButton({
  label,
  title,
  text,
  confirm,
  kind = 'danger',
  small,
  disabled,
  onConfirm,
}: ConfirmButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const close = () => {
    setOpen(false);
    setProblem(undefined);
  };
  const go = async () => {
    setWorking(true);
    setProblem(undefined);
    try {
      await onConfirm();
      close();
    } catch (error) {
      setProblem(error);
    } finally {
      setWorking(false);
    }
  };
  return (
    <>
      <Button kind={kind} small={small} isDisabled={disabled} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        title={title}
        isOpen={open}
        onClose={close}
        alert
        actions={
          <>
            <Button kind={kind === 'danger' ? 'danger' : 'primary'} isDisabled={working} onPress={go}>
              {confirm}
            </Button>
            <Button onPress={close}>{t('cancel')}</Button>
          </>
        }
      >
        {problem !== undefined && <ProblemNotice error={problem} />}
        <div>{text}</div>
      </Dialog>
    </>
  );
}
