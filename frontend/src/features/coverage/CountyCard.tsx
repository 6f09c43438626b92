import type { ReactNode } from 'react';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import { CountySentence } from './CountySentence';
import { useCountyCoverage } from './queries';

/** A county in a sentence, on a coordinator's front page. */
export function CountyCard({
  countyCode,
  name,
  aside,
  next,
}: {
  countyCode: string;
  name: { fi?: string; sv?: string; en?: string };
  aside?: ReactNode;
  next: ReactNode;
}) {
  const { text } = useFormat();
  const coverage = useCountyCoverage(countyCode);
  return (
    <Card title={text(name)} aside={aside}>
      <Loaded query={coverage} lines={2}>
        {(data) => (
          <div className="lead">
            <CountySentence coverage={data} />
          </div>
        )}
      </Loaded>
      <div className="row">{next}</div>
    </Card>
  );
}
