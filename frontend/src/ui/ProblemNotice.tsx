import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor } from './Button';
import { Notice } from './Notice';

interface ShownProblem {
  status?: number;
  code?: string;
  detail?: string;
  traceId?: string;
}

const KNOWN = [
  '0',
  '401',
  '403',
  '404',
  '409',
  '412',
  '413',
  '422',
  '429',
  '500',
  '502',
  '503',
  '504',
] as const;
type Known = (typeof KNOWN)[number];

/** A refusal or a failure in plain words: what happened, what to do, and a number to quote when asking for help. */
export function ProblemNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t, i18n } = useTranslation();
  const problem = (error ?? {}) as ShownProblem;
  const status = String(problem.status ?? 0);
  const known = KNOWN.includes(status as Known) ? (status as Known) : '500';
  const byCode = `problemCode.${problem.code}`;
  const words = i18n.exists(byCode) ? t(byCode as 'problemCode.last-chair') : undefined;
  const actions = (
    <>
      {known === '401' && (
        <ButtonAnchor
          kind="primary"
          href={`/api/v1/session/login?returnTo=${encodeURIComponent(location.pathname + location.search)}`}
        >
          {t('signIn')}
        </ButtonAnchor>
      )}
      {retry && known !== '404' && known !== '403' && <Button onPress={retry}>{t('tryAgain')}</Button>}
    </>
  );
  return (
    <Notice tone="bad" live title={t(`problem.${known}.title`)} actions={actions}>
      <p>{words ?? t(`problem.${known}.text`)}</p>
      {!words && problem.detail && known === '409' && i18n.language === 'en' && <p>{problem.detail}</p>}
      {problem.traceId && <p className="soft">{t('problem.trace', { id: problem.traceId })}</p>}
    </Notice>
  );
}
