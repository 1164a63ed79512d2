import { createBrowserRouter, Navigate } from "react-router";
import { Waiting } from "../ui/waiting";
import { Layout } from "./layout";
import { NotFoundPage } from "./not-found-page";
import { PageFailed } from "./page-failed";
import { paths } from "./paths";

/** Pages are default exports and loaded when first visited. */
const page = (load: () => Promise<{ default: React.ComponentType }>) => async () => ({ Component: (await load()).default });

/** Made after the login, when the address is again the one that was asked for. */
export const makeRouter = () => createBrowserRouter([
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
          { path: paths.catalogue, lazy: page(() => import("../features/catalogue/catalogue-page")) },
          { path: paths.template(":id"), lazy: page(() => import("../features/catalogue/template-page")) },
          { path: paths.rulePacks, lazy: page(() => import("../features/rulebook/rule-packs-page")) },
          { path: paths.inspections, lazy: page(() => import("../features/inspection/inspections-page")) },
          { path: paths.newInspection, lazy: page(() => import("../features/inspection/new-inspection-page")) },
          { path: paths.inspection(":id"), lazy: page(() => import("../features/inspection/inspection-page")) },
          { path: paths.checklist(":number"), lazy: page(() => import("../features/inspection/checklist-page")) },
          { path: paths.inspectionImport, lazy: page(() => import("../features/inspection/inspection-import-page")) },
          { path: paths.notices, lazy: page(() => import("../features/notification/notices-page")) },
          { path: paths.audit, lazy: page(() => import("../features/audit/audit-page")) },
          { path: paths.signedIn, element: <Navigate to={paths.work} replace /> },
          { path: "*", element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
