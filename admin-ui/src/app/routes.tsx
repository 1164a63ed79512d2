import { createBrowserRouter, Navigate } from "react-router";
import { Waiting } from "../ui/waiting";
import { Layout } from "./layout";
import { NotFoundPage } from "./not-found-page";
import { PageFailed } from "./page-failed";
import { paths } from "./paths";
import { ScannedEnterprise, ScannedRiskPoint } from "./scanned";

/** Pages are default exports and loaded when first visited. */
const page = (load: () => Promise<{ default: React.ComponentType }>) => async () => ({ Component: (await load()).default });

/** Each tab of an enterprise's file belongs to the feature that knows it. */
const enterpriseTabs = [
  { index: true, lazy: page(() => import("../features/organization/basics-page")) },
  { path: "places", lazy: page(() => import("../features/organization/places-page")) },
  { path: "risk-points", lazy: page(() => import("../features/risk/enterprise-risk-points-page")) },
  { path: "risk-map", lazy: page(() => import("../features/risk/four-colour-plan-page")) },
  { path: "hidden-dangers", lazy: page(() => import("../features/hidden-dangers/enterprise-hidden-dangers-page")) },
  { path: "inspections", lazy: page(() => import("../features/inspection/enterprise-inspections-page")) },
  { path: "people", lazy: page(() => import("../features/organization/people-page")) },
  { path: "declarations", lazy: page(() => import("../features/declaration/declarations-page")) },
  { path: "documents", lazy: page(() => import("../features/declaration/documents-page")) },
  { path: "timeline", lazy: page(() => import("../features/declaration/timeline-page")) },
];

/** Made after the login, when the address is again the one that was asked for. */
export const makeRouter = () => createBrowserRouter([
  { path: paths.notice(":token"), lazy: page(() => import("../features/declaration/notice-page")), hydrateFallbackElement: <Waiting /> },
  { path: paths.publicListings, lazy: page(() => import("../features/supervision/public-listings-page")), hydrateFallbackElement: <Waiting /> },
  {
    element: <Layout />,
    hydrateFallbackElement: <Waiting />,
    errorElement: <PageFailed />,
    children: [
      {
        errorElement: <PageFailed />,
        children: [
          { path: paths.work, lazy: page(() => import("../features/work/my-work-page")) },
          { path: paths.report, lazy: page(() => import("../features/hidden-dangers/report-page")) },
          { path: paths.register, lazy: page(() => import("../features/hidden-dangers/register-page")) },
          { path: paths.record(":number"), lazy: page(() => import("../features/hidden-dangers/hidden-danger-page")) },
          { path: paths.rechecks, lazy: page(() => import("../features/hidden-dangers/rechecks-page")) },
          { path: paths.catalogue, lazy: page(() => import("../features/catalogue/catalogue-page")) },
          { path: paths.template(":id"), lazy: page(() => import("../features/catalogue/template-page")) },
          { path: paths.riskPoints, lazy: page(() => import("../features/risk/risk-register-page")) },
          { path: paths.newRiskPoint, lazy: page(() => import("../features/risk/risk-report-page")) },
          { path: paths.riskPointImport, lazy: page(() => import("../features/risk/risk-import-page")) },
          { path: paths.regradings, lazy: page(() => import("../features/risk/regrading-page")) },
          { path: paths.riskPoint(":number"), lazy: page(() => import("../features/risk/risk-point-page")) },
          { path: paths.editRiskPoint(":number"), lazy: page(() => import("../features/risk/risk-edit-page")) },
          { path: paths.enterprises, lazy: page(() => import("../features/organization/enterprises-page")) },
          { path: paths.newEnterprise, lazy: page(() => import("../features/organization/new-enterprise-page")) },
          { path: paths.enterprise(":code"), lazy: page(() => import("../features/organization/enterprise-page")), children: enterpriseTabs },
          { path: paths.scannedEnterprise(":code"), element: <ScannedEnterprise /> },
          { path: paths.scannedRiskPoint(":number"), element: <ScannedRiskPoint /> },
          { path: paths.rulePacks, lazy: page(() => import("../features/rulebook/rule-packs-page")) },
          { path: paths.rulebook, lazy: page(() => import("../features/rulebook/packs-page")) },
          { path: paths.rulePack(":folder/:name"), lazy: page(() => import("../features/rulebook/pack-page")) },
          { path: paths.rulePackRows(":folder/:name"), lazy: page(() => import("../features/rulebook/row-usage-page")) },
          { path: paths.redetermination(":publication"), lazy: page(() => import("../features/rulebook/redetermination-page")) },
          { path: paths.ruleAttributes, lazy: page(() => import("../features/rulebook/attributes-page")) },
          { path: paths.ruleRevision(":revision"), lazy: page(() => import("../features/rulebook/revision-page")) },
          { path: paths.inspections, lazy: page(() => import("../features/inspection/inspections-page")) },
          { path: paths.newInspection, lazy: page(() => import("../features/inspection/new-inspection-page")) },
          { path: paths.inspection(":id"), lazy: page(() => import("../features/inspection/inspection-page")) },
          { path: paths.checklist(":number"), lazy: page(() => import("../features/inspection/checklist-page")) },
          { path: paths.statistics, lazy: page(() => import("../features/reporting/statistics-page")) },
          { path: paths.countedEnterprises, lazy: page(() => import("../features/reporting/counted-enterprises-page")) },
          { path: paths.riskMap, lazy: page(() => import("../features/reporting/risk-map-page")) },
          { path: paths.ladder, lazy: page(() => import("../features/supervision/ladder-page")) },
          { path: paths.processes, lazy: page(() => import("../features/process/processes-page")) },
          { path: paths.process(":process"), lazy: page(() => import("../features/process/process-page")) },
          { path: paths.processVersions(":process"), lazy: page(() => import("../features/process/process-versions-page")) },
          { path: paths.processStep(":process", ":step"), lazy: page(() => import("../features/process/process-step-page")) },
          { path: paths.inspectionImport, lazy: page(() => import("../features/inspection/inspection-import-page")) },
          { path: paths.documents, lazy: page(() => import("../features/document/documents-page")) },
          { path: paths.documentTemplates, lazy: page(() => import("../features/document/templates-page")) },
          { path: paths.calendar, lazy: page(() => import("../features/calendar/local-days-page")) },
          { path: paths.notices, lazy: page(() => import("../features/notification/notices-page")) },
          { path: paths.notificationPreferences, lazy: page(() => import("../features/notification/preferences-page")) },
          { path: paths.webhooks, lazy: page(() => import("../features/notification/webhooks-page")) },
          { path: paths.webhook(":id"), lazy: page(() => import("../features/notification/webhook-page")) },
          { path: paths.listings, lazy: page(() => import("../features/supervision/listings-page")) },
          { path: paths.listing(":number"), lazy: page(() => import("../features/supervision/listing-page")) },
          { path: paths.interviews, lazy: page(() => import("../features/supervision/interviews-page")) },
          { path: paths.interview(":number"), lazy: page(() => import("../features/supervision/interview-page")) },
          { path: paths.transfers, lazy: page(() => import("../features/supervision/transfers-page")) },
          { path: paths.transfer(":number"), lazy: page(() => import("../features/supervision/transfer-page")) },
          { path: paths.committees, lazy: page(() => import("../features/supervision/committees-page")) },
          { path: paths.supervisionWork, lazy: page(() => import("../features/supervision/supervision-work-page")) },
          { path: paths.absences, lazy: page(() => import("../features/absence/absences-page")) },
          { path: paths.audit, lazy: page(() => import("../features/audit/audit-page")) },
          { path: paths.signedIn, element: <Navigate to={paths.work} replace /> },
          { path: "*", element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
