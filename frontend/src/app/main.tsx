import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speak } from '@/api/transport';
import { currentLanguage, startI18n } from '@/i18n';
import { App } from './App';
import '@/ui/tokens.css';
import '@/ui/fonts.css';
import '@/ui/base.css';
import './layout.css';
import './nav.css';
import './account.css';
import '@/ui/print.css';

speak(currentLanguage);
await startI18n();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
