import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import { EditChoice } from './EditChoice';
import { useChoice } from './queries';
import { TargetForm } from './TargetForm';

interface ChoiceFormsProps {
  choiceId: string;
  open: 'edit' | 'target';
  lang?: string;
  municipalities: readonly string[];
  latest?: { year: number; value?: number };
  onDone: () => void;
  onEnded: () => void;
}

/** The form that is open on the page of a choice, over what is stored now. */
export function ChoiceForms({
  choiceId,
  open,
  lang,
  municipalities,
  latest,
  onDone,
  onEnded,
}: ChoiceFormsProps) {
  const { t } = useTranslation('choice');
  const query = useChoice(choiceId);
  return (
    <Card title={t(open === 'edit' ? 'edit.title' : 'target.set')}>
      <Loaded query={query} lines={6}>
        {(stored) =>
          open === 'edit' ? (
            <EditChoice stored={stored} lang={lang} onDone={onDone} onEnded={onEnded} />
          ) : (
            <TargetForm stored={stored} municipalities={municipalities} latest={latest} onDone={onDone} />
          )
        }
      </Loaded>
    </Card>
  );
}
