import { countySentences, groupSentence } from '@/features/coverage/sentences';
import { gapsIn, requiredCodes } from '@/features/coverage/summary';
import { isGap } from '@/ui/coverageState';
import { el } from './dom';
import { line, mark } from './parts';
import { COUNTY, DAY, GROUP, groupOf, MUNICIPALITY } from './place';
import type { Schemas } from './service';
import { type Shown, Widget } from './Widget';

const URGENCY = ['MISSING', 'VACANT', 'EXPIRING', 'DEPUTY_ONLY', 'COVERED', 'WAIVED'];

/** Who is at the table: of a group each perspective, of a county each municipality. */
export class CoverageWidget extends Widget {
  static readonly observedAttributes = [...Widget.common, 'municipality', 'group', 'county', 'on'];

  protected load(): Promise<Shown> {
    const county = this.given('county', COUNTY);
    const on = this.given('on', DAY);
    return county ? this.ofCounty(county, on) : this.ofGroup(on);
  }

  private async ofGroup(on: string | undefined): Promise<Shown> {
    const { service, words } = this;
    const id = await groupOf(service, this.given('group', GROUP), this.given('municipality', MUNICIPALITY));
    const [group, coverage] = await Promise.all([
      service.read<Schemas['Group']>(`/groups/${id}`),
      service.read<Schemas['GroupCoverage']>(`/groups/${id}/coverage`, { on }),
    ]);
    const items = [...coverage.items].sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state));
    const required = items.filter((item) => item.level === 'REQUIRED');
    const others = items.filter((item) => item.level !== 'REQUIRED');
    const said = groupSentence(coverage, words);
    return {
      title: `${this.say('coverage:group.title')} – ${group.name}`,
      href: this.page(`/groups/${id}`, { on }),
      more: this.say('widget:more.group'),
      invented: group.demo,
      body: [
        this.situation(on),
        said && el('p', { class: 'strong' }, this.say(`coverage:${said.key}`, said.values)),
        items.length === 0 && el('p', {}, this.say('coverage:group.none')),
        ...this.listed(this.say('coverage:group.core'), required),
        ...this.listed(this.say('coverage:group.recommended'), others),
      ],
    };
  }

  private listed(title: string, items: Schemas['CoverageItem'][]): Node[] {
    if (items.length === 0) return [];
    const { words } = this;
    const rows = items.map((item) => {
      const note = [
        item.untilDate && this.say('coverage:group.until', { date: words.day(item.untilDate) }),
        item.vacantSinceDate &&
          isGap(item.state) &&
          this.say('coverage:group.since', { date: words.day(item.vacantSinceDate) }),
        item.organisations?.join(', '),
      ].filter(Boolean);
      return el(
        'li',
        { class: 'stated' },
        mark(item.state),
        el('span', {}, words.text(item.name)),
        el('span', { class: 'soft state' }, this.say(`common:state.${item.state}`)),
        note.length > 0 && el('span', { class: 'soft note' }, note.join(' · ')),
      );
    });
    return [el('p', { class: 'soft' }, title), el('ul', { class: 'items', 'aria-label': title }, ...rows)];
  }

  private async ofCounty(code: string, on: string | undefined): Promise<Shown> {
    const { service, words } = this;
    const [county, coverage, about] = await Promise.all([
      service.read<Schemas['County']>(`/counties/${code}`),
      service.read<Schemas['CountyCoverage']>(`/counties/${code}/coverage`, { on }),
      service.read<Schemas['Service']>('/service'),
    ]);
    const required = requiredCodes(coverage);
    const [first, second] = countySentences(coverage, words);
    const rows = coverage.rows.map((row) => {
      const gaps = gapsIn(row, required);
      const state = !row.groupId ? 'NO_GROUP' : gaps > 0 ? 'MISSING' : 'COVERED';
      const name = words.text(row.municipalityName);
      return el(
        'li',
        { class: 'stated' },
        mark(state),
        row.groupId ? this.link(this.page(`/groups/${row.groupId}`, { on }), name) : el('span', {}, name),
        el(
          'span',
          { class: 'soft state' },
          state === 'NO_GROUP'
            ? this.say('common:state.NO_GROUP')
            : state === 'MISSING'
              ? this.say('coverage:map.missing', { count: gaps })
              : this.say('coverage:map.full'),
        ),
      );
    });
    return {
      title: words.text(county.name),
      href: this.page(`/counties/${code}`, { on }),
      more: this.say('widget:more.county'),
      invented: about.demo,
      body: [
        this.situation(on),
        el('p', { class: 'strong' }, this.say(`coverage:${first.key}`, first.values)),
        second && el('p', {}, this.say(`coverage:${second.key}`, second.values)),
        coverage.ratio &&
          line(
            `${this.say('coverage:fact.ratio')}: ${this.say('widget:of', { part: coverage.ratio.represented, whole: coverage.ratio.required })}`,
          ),
        el('ul', { class: 'items', 'aria-label': this.say('coverage:map.table') }, ...rows),
      ],
    };
  }
}
