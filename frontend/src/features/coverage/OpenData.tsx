import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/Card';
import { DownloadButton } from '@/ui/DownloadButton';

/** What anyone may use of a county, all at once. */
export function OpenData({ countyCode }: { countyCode: string }) {
  const { t } = useTranslation('coverage');
  return (
    <Card title={t('openData.title')}>
      <p>{t('openData.text')}</p>
      <div className="row">
        <DownloadButton
          path={`/api/v1/counties/${countyCode}/open-data`}
          fileName={`yhdyspinta-${countyCode}.zip`}
          type="application/zip"
          label={t('openData.download')}
        />
      </div>
    </Card>
  );
}
