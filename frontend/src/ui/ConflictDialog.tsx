import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { Dialog } from './Dialog';
import './choices.css';
import './conflict.css';

/** One property that differs between what the person typed and what somebody else has stored meanwhile. */
export interface ConflictField {
  name: string;
  label: string;
  mine: string;
  theirs: string;
}

interface ConflictDialogProps {
  fields: readonly ConflictField[];
  /** Gets the names of the fields in which the person's own version is kept. */
  onChoose: (keepMine: Set<string>) => void;
  onCancel: () => void;
}

/** Shows both versions side by side, field by field, and lets the person choose; nothing is overwritten unseen. */
export function ConflictDialog({ fields, onChoose, onCancel }: ConflictDialogProps) {
  const { t } = useTranslation();
  const [mine, setMine] = useState(() => new Set(fields.map((field) => field.name)));
  const choose = (name: string, own: boolean) => {
    const next = new Set(mine);
    if (own) next.add(name);
    else next.delete(name);
    setMine(next);
  };
  return (
    <Dialog
      title={t('conflict.title')}
      isOpen
      wide
      onClose={onCancel}
      actions={
        <>
          <Button kind="primary" onPress={() => onChoose(mine)}>
            {t('conflict.save')}
          </Button>
          <Button onPress={onCancel}>{t('conflict.back')}</Button>
        </>
      }
    >
      <p>{t('conflict.text')}</p>
      <div className="versions">
        {fields.map((field) => (
          <fieldset key={field.name} className="version">
            <legend>{field.label}</legend>
            <VersionChoice field={field} own={true} checked={mine.has(field.name)} onChoose={choose} />
            <VersionChoice field={field} own={false} checked={!mine.has(field.name)} onChoose={choose} />
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}

interface VersionChoiceProps {
  field: ConflictField;
  own: boolean;
  checked: boolean;
  onChoose: (name: string, own: boolean) => void;
}

function VersionChoice({ field, own, checked, onChoose }: VersionChoiceProps) {
  const { t } = useTranslation();
  const text = own ? field.mine : field.theirs;
  return (
    <label className="check">
      <input
        type="radio"
        name={`version-${field.name}`}
        checked={checked}
        onChange={() => onChoose(field.name, own)}
      />
      <span>
        <b>{own ? t('conflict.mine') : t('conflict.theirs')}:</b> {text || t('conflict.nothing')}
      </span>
    </label>
  );
}
