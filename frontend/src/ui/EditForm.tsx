import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { ConflictDialog } from './ConflictDialog';
import { ProblemForm } from './ProblemForm';
import type { Edit } from './useEdit';

interface EditFormProps {
  edit: Edit;
  /** What the saving button says. */
  save: string;
  onCancel?: () => void;
  children: ReactNode;
}

/** The fields of something stored with its buttons; a conflict shows both versions over the form. */
export function EditForm({ edit, save, onCancel, children }: EditFormProps) {
  const { t } = useTranslation();
  return (
    <ProblemForm problem={edit.problem} onSubmit={edit.submit}>
      {children}
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={edit.saving}>
          {save}
        </Button>
        {onCancel && <Button onPress={onCancel}>{t('cancel')}</Button>}
      </div>
      {edit.conflict && (
        <ConflictDialog
          fields={edit.conflict.fields}
          onCancel={edit.conflict.back}
          onChoose={edit.conflict.choose}
        />
      )}
    </ProblemForm>
  );
}
