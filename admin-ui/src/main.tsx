import "./i18n/i18n";
import "./ui/styles.css";
import "./ui/inspection.css";
import "./ui/deputy.css";
import "./ui/notification.css";
import "./ui/rulebook.css";
import "./ui/process.css";
import "./ui/statistics.css";
import "./ui/document.css";
import { createRoot } from "react-dom/client";
import { Application } from "./app/application";
import { startOffline } from "./app/service-worker";

createRoot(document.getElementById("root") as HTMLElement).render(<Application />);
startOffline();
