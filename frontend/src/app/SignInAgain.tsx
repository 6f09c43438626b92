import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignIn, SIGNED_IN_PATH } from '@/api/deadSession';
import { signInUrl } from '@/api/session';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';

/** Asks to sign in again in another tab, so that this page and what was typed on it stay as they are. */
export default function SignInAgain({ onDone }: { onDone: (signedIn: boolean) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState(false);

  useEffect(() => onSignIn(() => onDone(true)), [onDone]);

  const open = () => {
    window.open(signInUrl(SIGNED_IN_PATH), '_blank');
    setWaiting(true);
  };
  const giveUp = () => {
    onDone(false);
    queries.invalidateQueries({ queryKey: ['session'] });
  };
  return (
    <Dialog
      title={t('deadSession.title')}
      isOpen
      onClose={giveUp}
      actions={
        <>
          <Button kind="primary" onPress={open}>
            {t('deadSession.open')}
          </Button>
          <Button onPress={giveUp}>{t('deadSession.giveUp')}</Button>
        </>
      }
    >
      <p>{t('deadSession.text')}</p>
      {waiting && <p role="status">{t('deadSession.waiting')}</p>}
    </Dialog>
  );
}
