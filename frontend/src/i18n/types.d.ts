import 'i18next';
import type common from './fi/common.json';
import type content from './fi/content.json';

// A feature's texts become typed by adding its Finnish file here: a missing key is then a compile error.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      content: typeof content;
    };
  }
}
