import { groupSentence } from '@/features/coverage/sentences';
import { helsinkiDay } from '@/i18n/plain';
import { el } from './dom';
import { line, meter } from './parts';
import { DAY, GROUP, groupOf, MUNICIPALITY } from './place';
import type { Schemas } from './service';
import { type Shown, Widget } from './Widget';

/** A group in short: whose voice is missing at its table, how much is there, and when it meets. */
export class GroupWidget extends Widget {
  static readonly observedAttributes = [...Widget.common, 'municipality', 'group', 'on'];

  protected async load(): Promise<Shown> {
    const { service, words } = this;
    const on = this.given('on', DAY);
    const id = await groupOf(service, this.given('group', GROUP), this.given('municipality', MUNICIPALITY));
    const [group, coverage, meetings] = await Promise.all([
      service.read<Schemas['Group']>(`/groups/${id}`),
      service.read<Schemas['GroupCoverage']>(`/groups/${id}/coverage`, { on }),
      on
        ? undefined
        : service.read<Schemas['MeetingPage']>(`/groups/${id}/meetings`, {
            from: helsinkiDay(),
            status: 'PLANNED',
            limit: '1',
          }),
    ]);
    const said = groupSentence(coverage, words);
    const next = meetings?.items[0];
    const { ratio } = coverage;
    return {
      title: group.name,
      titleLang: words.langOf(group.workingLanguage),
      href: this.page(`/groups/${id}`, { on }),
      more: this.say('widget:more.group'),
      invented: group.demo,
      body: [
        this.situation(on),
        group.status !== 'ACTIVE' && el('p', {}, this.say(`widget:status.${group.status}`)),
        said && el('p', { class: 'strong' }, this.say(`coverage:${said.key}`, said.values)),
        ratio && meter(ratio.represented, ratio.required),
        ratio && line(this.say('coverage:group.ratio', { part: ratio.represented, whole: ratio.required })),
        next &&
          el(
            'p',
            {},
            `${this.say('widget:nextMeeting')}: `,
            this.link(this.page(`/meetings/${next.id}`), words.instant(next.startAt)),
          ),
      ],
    };
  }
}
