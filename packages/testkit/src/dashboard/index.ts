export type { DashboardBody, Widget } from './body';
export { dashboardBodyIn } from './body-in';
export { type AlarmState, type PictureOptions, renderDashboard } from './render-dashboard';
