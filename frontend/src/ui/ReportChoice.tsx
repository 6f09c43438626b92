import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Card } from './Card';
import { DownloadButton } from './DownloadButton';
import { SelectField } from './SelectField';

const FORMATS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
type Format = keyof typeof FORMATS;
const LANGUAGES = ['fi', 'sv', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

interface ReportChoiceProps {
  /** The address of the report in the service. */
  path: string;
  /** What the file is called, without its ending. */
  name: string;
}

/** A report for a board: in which language, and for reading, editing or showing. */
export function ReportChoice({ path, name }: ReportChoiceProps) {
  const { t } = useTranslation();
  const reader = useFormat().language;
  const [language, setLanguage] = useState<Language>(LANGUAGES.find((one) => one === reader) ?? 'fi');
  const [format, setFormat] = useState<Format>('docx');
  return (
    <Card title={t('report.title')}>
      <p>{t('report.text')}</p>
      <div className="filters">
        <SelectField
          label={t('report.format')}
          value={format}
          onChange={setFormat}
          choices={(['docx', 'pdf', 'pptx'] as const).map((value) => ({
            value,
            label: t(`report.${value}`),
          }))}
        />
        <SelectField
          label={t('language.choose')}
          value={language}
          onChange={setLanguage}
          choices={LANGUAGES.map((value) => ({ value, label: t(`report.${value}`) }))}
        />
      </div>
      <div className="row">
        <DownloadButton
          path={`${path}?language=${language}`}
          fileName={`${name}.${format}`}
          type={FORMATS[format]}
          label={t('report.make')}
          working={t('report.making')}
        />
      </div>
    </Card>
  );
}
