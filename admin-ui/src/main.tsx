import "./i18n/i18n";
import "./ui/styles.css";
import { createRoot } from "react-dom/client";
import { Application } from "./app/application";

createRoot(document.getElementById("root") as HTMLElement).render(<Application />);
