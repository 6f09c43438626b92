/**
 * Every page of the app, one line each: its address, its module, its component and the texts it needs.
 *
 * To add a page: write `src/features/<feature>/XPage.tsx`, its texts as `src/i18n/{fi,sv,en}/<feature>.json` (and the
 * Finnish file in `src/i18n/types.d.ts`), then add a line here. Filters that belong in the address get a
 * `validateSearch` from the feature. Features never import each other; what two of them share is composed here in app.
 */
import { createRoute } from '@tanstack/react-router';
import { mailSearch } from '@/features/admin/mailSearch';
import { curveSearch, newChoiceSearch, scorecardSearch } from '@/features/choice/search';
import { countyFiguresSearch } from '@/features/comparison/search';
import { eventSearch } from '@/features/countyevent/search';
import { countySearch, daySearch } from '@/features/coverage/search';
import { fieldSearch, goalSearch, newGoalSearch, themeSearch } from '@/features/goal/search';
import { groupSearch, newGroupSearch } from '@/features/group/search';
import { hearingSearch } from '@/features/hearing/search';
import { catalogueSearch, figuresSearch } from '@/features/indicator/search';
import { decisionSearch, meetingSearch } from '@/features/meeting/search';
import { memberSearch, seatSearch } from '@/features/member/search';
import { deliverySearch } from '@/features/webhook/search';
import { at, page } from './page';
import { root } from './root';

// biome-ignore format: one line per page
const pages = [
  createRoute({ ...at('/'), ...page(() => import('./FrontRoute'), 'FrontRoute', 'content', 'coverage', 'me') }),
  createRoute({ ...at('/counties'), validateSearch: daySearch, ...page(() => import('@/features/coverage/CountiesPage'), 'CountiesPage', 'coverage') }),
  createRoute({ ...at('/counties/$code'), validateSearch: countySearch, ...page(() => import('./CountyPages'), 'CountyRoute', 'coverage', 'embed') }),
  createRoute({ ...at('/counties/$code/goals'), validateSearch: goalSearch, ...page(() => import('./GoalPages'), 'CountyGoalsRoute', 'goal', 'embed') }),
  createRoute({ ...at('/counties/$code/goals/map'), validateSearch: themeSearch, ...page(() => import('./GoalMapRoute'), 'GoalMapRoute', 'goal') }),
  createRoute({ ...at('/counties/$code/indicators'), validateSearch: countyFiguresSearch, ...page(() => import('./CountyPages'), 'CountyFiguresRoute', 'comparison', 'indicator') }),
  createRoute({ ...at('/counties/$code/events'), validateSearch: eventSearch, ...page(() => import('./CountyEventPages'), 'CountyEventsRoute', 'countyevent') }),
  createRoute({ ...at('/counties/$code/events/new'), ...page(() => import('./CountyEventPages'), 'ArrangeEventRoute', 'countyevent') }),
  createRoute({ ...at('/counties/$code/events/calendar'), ...page(() => import('./CountyEventPages'), 'CountyCalendarRoute', 'countyevent') }),
  createRoute({ ...at('/county-events/$countyEventId'), ...page(() => import('@/features/countyevent/CountyEventPage'), 'CountyEventPage', 'countyevent') }),
  createRoute({ ...at('/county-events/$countyEventId/edit'), ...page(() => import('@/features/countyevent/CountyEventPage'), 'EditCountyEventPage', 'countyevent') }),
  createRoute({ ...at('/counties/$code/perspectives'), ...page(() => import('./CountyPages'), 'CountyPerspectivesRoute', 'perspective') }),
  createRoute({ ...at('/counties/$code/organisations'), ...page(() => import('./CountyPages'), 'CountyOrganisationsRoute', 'organisation') }),
  createRoute({ ...at('/counties/$code/words'), ...page(() => import('./CountyPages'), 'CountyWordsRoute', 'area') }),
  createRoute({ ...at('/groups'), validateSearch: groupSearch, ...page(() => import('@/features/group/GroupsPage'), 'GroupsPage', 'group') }),
  createRoute({ ...at('/groups/$groupId'), validateSearch: daySearch, ...page(() => import('./GroupRoute'), 'GroupRoute', 'group', 'coverage', 'meeting', 'embed') }),
  createRoute({ ...at('/groups/$groupId/members'), validateSearch: memberSearch, ...page(() => import('./GroupMembers'), 'MembersRoute', 'group', 'member') }),
  createRoute({ ...at('/groups/$groupId/members/new'), validateSearch: seatSearch, ...page(() => import('./GroupMembers'), 'AddMemberRoute', 'group', 'member') }),
  createRoute({ ...at('/groups/$groupId/members/import'), ...page(() => import('./GroupMembers'), 'ImportMembersRoute', 'group', 'member') }),
  createRoute({ ...at('/groups/$groupId/members/rollover'), ...page(() => import('./GroupPages'), 'TermRolloverRoute', 'group', 'member') }),
  createRoute({ ...at('/groups/$groupId/members/$membershipId'), ...page(() => import('./GroupMembers'), 'SeatRoute', 'group', 'member') }),
  createRoute({ ...at('/groups/$groupId/goals'), validateSearch: goalSearch, ...page(() => import('./GoalPages'), 'GroupGoalsRoute', 'group', 'goal', 'embed') }),
  createRoute({ ...at('/groups/$groupId/goals/new'), validateSearch: newGoalSearch, ...page(() => import('./GoalPages'), 'NewGoalRoute', 'group', 'goal') }),
  createRoute({ ...at('/groups/$groupId/goals/import'), ...page(() => import('./GoalPages'), 'ImportGoalsRoute', 'group', 'goal') }),
  createRoute({ ...at('/groups/$groupId/goals/summary'), ...page(() => import('./GoalPages'), 'GoalsPaperRoute', 'group', 'goal') }),
  createRoute({ ...at('/goals/$goalId'), validateSearch: fieldSearch, ...page(() => import('./GoalPages'), 'GoalRoute', 'goal', 'meeting', 'choice') }),
  createRoute({ ...at('/goals/$goalId/edit'), validateSearch: fieldSearch, ...page(() => import('@/features/goal/GoalPage'), 'EditGoalPage', 'goal') }),
  createRoute({ ...at('/groups/$groupId/meetings'), validateSearch: meetingSearch, ...page(() => import('./MeetingPages'), 'GroupMeetingsRoute', 'group', 'meeting') }),
  createRoute({ ...at('/groups/$groupId/meetings/new'), ...page(() => import('./MeetingPages'), 'PlanMeetingRoute', 'group', 'meeting') }),
  createRoute({ ...at('/meetings/$meetingId'), ...page(() => import('./MeetingPages'), 'MeetingRoute', 'meeting', 'goal') }),
  createRoute({ ...at('/meetings/$meetingId/edit'), ...page(() => import('@/features/meeting/MeetingPage'), 'EditMeetingPage', 'meeting') }),
  createRoute({ ...at('/meetings/$meetingId/run'), ...page(() => import('./MeetingPages'), 'RunMeetingRoute', 'meeting', 'goal') }),
  createRoute({ ...at('/meetings/$meetingId/minutes'), ...page(() => import('./MeetingPages'), 'MinutesRoute', 'meeting', 'goal') }),
  createRoute({ ...at('/groups/$groupId/decisions'), validateSearch: decisionSearch, ...page(() => import('./MeetingPages'), 'GroupDecisionsRoute', 'group', 'meeting') }),
  createRoute({ ...at('/decisions/$decisionId'), ...page(() => import('./MeetingPages'), 'DecisionRoute', 'meeting', 'goal') }),
  createRoute({ ...at('/groups/$groupId/hearings'), ...page(() => import('./HearingPages'), 'GroupHearingsRoute', 'group', 'hearing') }),
  createRoute({ ...at('/groups/$groupId/hearings/new'), ...page(() => import('./HearingPages'), 'NewHearingRoute', 'group', 'hearing') }),
  createRoute({ ...at('/groups/$groupId/hearings/summary'), ...page(() => import('./HearingPages'), 'HearingsPaperRoute', 'group', 'hearing') }),
  createRoute({ ...at('/hearings/$hearingId'), validateSearch: hearingSearch, ...page(() => import('@/features/hearing/HearingPage'), 'HearingPage', 'hearing') }),
  createRoute({ ...at('/groups/$groupId/gaps/$itemCode'), ...page(() => import('./GapRoute'), 'GapRoute', 'group', 'coverage') }),
  createRoute({ ...at('/groups/$groupId/edit'), ...page(() => import('./GroupPages'), 'EditGroupRoute', 'group', 'member') }),
  createRoute({ ...at('/groups/$groupId/members/contacts'), ...page(() => import('./GroupPapers'), 'ContactsRoute', 'group', 'member') }),
  createRoute({ ...at('/groups/$groupId/letters'), ...page(() => import('./GroupPapers'), 'LettersRoute', 'group', 'coverage') }),
  createRoute({ ...at('/groups/$groupId/history'), ...page(() => import('./GroupPages'), 'GroupHistoryRoute', 'group', 'member', 'goal', 'meeting', 'choice') }),
  createRoute({ ...at('/indicators'), validateSearch: catalogueSearch, ...page(() => import('./IndicatorPages'), 'IndicatorsRoute', 'indicator', 'choice') }),
  createRoute({ ...at('/indicators/$indicatorId'), validateSearch: figuresSearch, ...page(() => import('./IndicatorPages'), 'IndicatorRoute', 'indicator', 'choice', 'embed') }),
  createRoute({ ...at('/groups/$groupId/indicators'), validateSearch: scorecardSearch, ...page(() => import('./IndicatorPages'), 'GroupIndicatorsRoute', 'group', 'choice') }),
  createRoute({ ...at('/groups/$groupId/indicators/new'), validateSearch: newChoiceSearch, ...page(() => import('./IndicatorPages'), 'NewChoiceRoute', 'group', 'choice') }),
  createRoute({ ...at('/groups/$groupId/indicators/$indicatorId'), validateSearch: curveSearch, ...page(() => import('./IndicatorPages'), 'TurnCurveRoute', 'group', 'choice', 'indicator') }),
  createRoute({ ...at('/indicators/$indicatorId/entry'), ...page(() => import('@/features/indicator/EntryPages'), 'EntryPage', 'indicator') }),
  createRoute({ ...at('/indicators/$indicatorId/import'), ...page(() => import('@/features/indicator/EntryPages'), 'ImportObservationsPage', 'indicator') }),
  createRoute({ ...at('/groups/$groupId/indicators/own'), ...page(() => import('./OwnIndicatorPages'), 'NewGroupIndicatorRoute', 'group', 'indicator') }),
  createRoute({ ...at('/counties/$code/indicators/own'), ...page(() => import('./OwnIndicatorPages'), 'NewCountyIndicatorRoute', 'indicator') }),
  createRoute({ ...at('/counties/$code/groups/new'), validateSearch: newGroupSearch, ...page(() => import('@/features/group/NewGroupPage'), 'NewGroupPage', 'group') }),
  createRoute({ ...at('/invitation'), ...page(() => import('@/features/member/Invitation'), 'InvitationPage', 'member') }),
  createRoute({ ...at('/me'), ...page(() => import('@/features/me/MyDataPage'), 'MyDataPage', 'me') }),
  createRoute({ ...at('/webhooks'), ...page(() => import('@/features/webhook/WebhooksPage'), 'WebhooksPage', 'webhook') }),
  createRoute({ ...at('/webhooks/new'), ...page(() => import('@/features/webhook/NewWebhookPage'), 'NewWebhookPage', 'webhook') }),
  createRoute({ ...at('/webhooks/$webhookId'), validateSearch: deliverySearch, ...page(() => import('@/features/webhook/WebhookPage'), 'WebhookPage', 'webhook') }),
  createRoute({ ...at('/admin'), ...page(() => import('@/features/admin/AdminPage'), 'AdminPage', 'admin') }),
  createRoute({ ...at('/admin/coordinators'), ...page(() => import('@/features/admin/CoordinatorsPage'), 'CoordinatorsPage', 'admin') }),
  createRoute({ ...at('/admin/administrators'), ...page(() => import('@/features/admin/AdministratorsPage'), 'AdministratorsPage', 'admin') }),
  createRoute({ ...at('/admin/perspectives'), ...page(() => import('@/features/perspective/AdminPerspectives'), 'AdminPerspectives', 'perspective') }),
  createRoute({ ...at('/admin/plain-words'), ...page(() => import('@/features/admin/PlainWordsPage'), 'PlainWordsPage', 'admin') }),
  createRoute({ ...at('/admin/clients'), ...page(() => import('@/features/admin/ClientsPage'), 'ClientsPage', 'admin') }),
  createRoute({ ...at('/admin/clients/$clientId'), ...page(() => import('@/features/admin/ClientPage'), 'ClientPage', 'admin') }),
  createRoute({ ...at('/admin/municipalities'), ...page(() => import('@/features/admin/MunicipalitiesPage'), 'MunicipalitiesPage', 'admin') }),
  createRoute({ ...at('/admin/erasure'), ...page(() => import('@/features/admin/ErasurePage'), 'ErasurePage', 'admin') }),
  createRoute({ ...at('/admin/feedback'), ...page(() => import('@/features/admin/FeedbackInbox'), 'FeedbackInbox', 'admin') }),
  createRoute({ ...at('/admin/mail'), validateSearch: mailSearch, ...page(() => import('@/features/admin/MailPage'), 'MailPage', 'admin') }),
  createRoute({ ...at('/admin/sync'), ...page(() => import('@/features/admin/SyncPage'), 'SyncPage', 'admin') }),
  createRoute({ ...at('/signed-in'), ...page(() => import('./SignedInPage'), 'SignedInPage') }),
  createRoute({ ...at('/help'), ...page(() => import('@/features/content/HelpPage'), 'HelpPage', 'help', 'glossary') }),
  createRoute({ ...at('/accessibility'), ...page(() => import('@/features/content/AccessibilityPage'), 'AccessibilityPage', 'accessibility') }),
  createRoute({ ...at('/privacy'), ...page(() => import('@/features/content/PrivacyPage'), 'PrivacyPage', 'privacy') }),
  createRoute({ ...at('/about'), ...page(() => import('@/features/content/AboutPage'), 'AboutPage', 'about') }),
  createRoute({ ...at('/feedback'), ...page(() => import('@/features/content/FeedbackPage'), 'FeedbackPage', 'content') }),
  createRoute({ ...at('/developers'), ...page(() => import('@/features/developer/StartPage'), 'StartPage', 'developer') }),
  createRoute({ ...at('/developers/reference'), ...page(() => import('@/features/developer/ReferencePage'), 'ReferencePage', 'developer') }),
  createRoute({ ...at('/developers/events'), ...page(() => import('@/features/developer/EventTypesPage'), 'EventTypesPage', 'developer') }),
  createRoute({ ...at('/developers/problems'), ...page(() => import('@/features/developer/ProblemTypesPage'), 'ProblemTypesPage', 'developer') }),
  createRoute({ ...at('/developers/power-automate'), ...page(() => import('@/features/developer/AutomatePage'), 'AutomatePage', 'developer') }),
  createRoute({ ...at('/developers/terms'), ...page(() => import('@/features/developer/TermsPage'), 'TermsPage', 'developer') }),
  createRoute({ ...at('/problems/$code'), ...page(() => import('@/features/developer/ProblemTypesPage'), 'ProblemTypePage', 'developer') }),
] as const;

export const routeTree = root.addChildren(pages);
