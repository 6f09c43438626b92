import 'i18next';
import type about from './fi/about.json';
import type accessibility from './fi/accessibility.json';
import type admin from './fi/admin.json';
import type area from './fi/area.json';
import type choice from './fi/choice.json';
import type common from './fi/common.json';
import type comparison from './fi/comparison.json';
import type content from './fi/content.json';
import type countyevent from './fi/countyevent.json';
import type coverage from './fi/coverage.json';
import type developer from './fi/developer.json';
import type duty from './fi/duty.json';
import type embed from './fi/embed.json';
import type glossary from './fi/glossary.json';
import type goal from './fi/goal.json';
import type group from './fi/group.json';
import type hearing from './fi/hearing.json';
import type help from './fi/help.json';
import type home from './fi/home.json';
import type indicator from './fi/indicator.json';
import type me from './fi/me.json';
import type meeting from './fi/meeting.json';
import type member from './fi/member.json';
import type organisation from './fi/organisation.json';
import type perspective from './fi/perspective.json';
import type privacy from './fi/privacy.json';
import type webhook from './fi/webhook.json';

// A feature's texts become typed by adding its Finnish file here: a missing key is then a compile error.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      about: typeof about;
      webhook: typeof webhook;
      perspective: typeof perspective;
      organisation: typeof organisation;
      area: typeof area;
      accessibility: typeof accessibility;
      hearing: typeof hearing;
      help: typeof help;
      developer: typeof developer;
      duty: typeof duty;
      home: typeof home;
      indicator: typeof indicator;
      privacy: typeof privacy;
      member: typeof member;
      me: typeof me;
      meeting: typeof meeting;
      admin: typeof admin;
      countyevent: typeof countyevent;
      coverage: typeof coverage;
      embed: typeof embed;
      group: typeof group;
      choice: typeof choice;
      common: typeof common;
      comparison: typeof comparison;
      content: typeof content;
      glossary: typeof glossary;
      goal: typeof goal;
    };
  }
}
