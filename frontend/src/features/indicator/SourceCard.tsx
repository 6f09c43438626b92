import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounties } from '@/api/reference';
import { useUnitWords } from '@/api/valueWords';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import type { Indicator } from './queries';
import { SwitchUse } from './SwitchUse';

/** Where the figures come from, on what terms, and how fresh they are. */
export function SourceCard({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicator');
  const { text, day } = useFormat();
  const counties = useCounties().data;
  const unitWords = useUnitWords();
  const county = counties?.find((one) => one.code === indicator.countyCode);
  return (
    <Card title={t('about.source')}>
      <dl className="kv">
        <Line name={t('about.unit')}>{unitWords(indicator.unit)}</Line>
        <Line name={t('about.from')}>
          {t(`source.${indicator.source}`)}
          {indicator.externalId && ` (${indicator.externalId})`}
        </Line>
        <Line name={t('about.provider')}>{text(indicator.provider)}</Line>
        <Line name={t('about.licence')}>{indicator.licence}</Line>
        <Line name={t('about.attribution')}>{text(indicator.attribution)}</Line>
        <Line name={t('about.updated')}>
          {indicator.updatedDate ? day(indicator.updatedDate) : t('about.notUpdated')}
        </Line>
        {county && (
          <Line name={t('about.owner')}>
            <Link to="/counties/$code" params={{ code: county.code }}>
              {text(county.name)}
            </Link>
          </Line>
        )}
        {indicator.groupId && (
          <Line name={t('about.owner')}>
            <Link to="/groups/$groupId" params={{ groupId: indicator.groupId }}>
              {t('ownOf.openGroup')}
            </Link>
          </Line>
        )}
      </dl>
      <SwitchUse indicator={indicator} />
    </Card>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
