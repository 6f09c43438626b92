import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Skeleton } from '@/ui/Skeleton';
import { DeveloperFrame } from './DeveloperFrame';
import { useDarkness } from './useDarkness';

/** The published contract, rendered by Swagger UI: lazy, since it is larger than the app. */
export function ReferencePage() {
  const { t } = useTranslation('developer');
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<{ ready?: boolean; error?: unknown }>({});
  useDarkness();
  useEffect(() => {
    let shown = true;
    const render = async () => {
      const { renderReference } = await import('./renderReference');
      if (shown && place.current) await renderReference(place.current);
    };
    render().then(
      () => shown && setState({ ready: true }),
      (error) => shown && setState({ error: asProblem(error) }),
    );
    return () => {
      shown = false;
    };
  }, []);
  return (
    <DeveloperFrame title={t('reference.title')} lead={<p>{t('reference.lead')}</p>}>
      {state.error !== undefined && <ProblemNotice error={state.error} retry={() => location.reload()} />}
      {!state.ready && state.error === undefined && <Skeleton lines={8} />}
      <section aria-label={t('reference.operations')}>
        <h2 className="visually-hidden">{t('reference.operations')}</h2>
        <div ref={place} lang="en" className="reference" />
      </section>
    </DeveloperFrame>
  );
}
