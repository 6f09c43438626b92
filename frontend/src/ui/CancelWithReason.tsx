import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ProblemForm } from './ProblemForm';
import { TextArea } from './TextField';

interface CancelWithReasonProps {
  /** What the button says, before and in the dialog. */
  name: string;
  title: string;
  text: string;
  reasonLabel: string;
  /** Language in which the reason is written. */
  language: string;
  cancel: {
    mutate: (reason: string) => void;
    error: ComponentProps<typeof ProblemForm>['problem'];
    isPending: boolean;
    isSuccess: boolean;
  };
}

/** Calls off what was planned, with the reason for those who were coming. The dialog closes once it is done. */
export function CancelWithReason({ cancel, ...props }: CancelWithReasonProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button kind="danger" onPress={() => setAsking(true)}>
        {props.name}
      </Button>
      <Dialog title={props.title} isOpen={asking && !cancel.isSuccess} onClose={() => setAsking(false)}>
        <ProblemForm problem={cancel.error} onSubmit={() => cancel.mutate(reason.trim())}>
          <p>{props.text}</p>
          <TextArea
            name="reason"
            label={props.reasonLabel}
            rows={3}
            maxLength={2000}
            lang={props.language}
            value={reason}
            onChange={setReason}
          />
          <div className="row dialog-actions">
            <Button type="submit" kind="danger" isDisabled={cancel.isPending}>
              {props.name}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('cancel')}</Button>
          </div>
        </ProblemForm>
      </Dialog>
    </>
  );
}
