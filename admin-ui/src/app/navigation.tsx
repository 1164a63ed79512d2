import {
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  BellOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  CloudUploadOutlined,
  EnvironmentOutlined,
  FileTextOutlined,
  FlagOutlined,
  FormOutlined,
  HeatMapOutlined,
  InboxOutlined,
  ReadOutlined,
  ReloadOutlined,
  RiseOutlined,
  SafetyCertificateOutlined,
  TableOutlined,
} from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { noticesQuery, workQuery } from "../api/queries";
import { RULING } from "../api/rules";
import type { Me, Role } from "../api/types";
import { paths } from "./paths";

const REPORTING: Role[] = ["ENTERPRISE_REPORTER", "ENTERPRISE_SAFETY_MANAGER", "INSPECTOR", "DISTRICT_REGULATOR", "CITY_REGULATOR"];
const IMPORTING: Role[] = ["INSPECTOR", "DISTRICT_REGULATOR", "CITY_REGULATOR"];
const OVERSEEING: Role[] = ["INSPECTOR", "DISTRICT_REGULATOR", "CITY_REGULATOR", "SUPERVISOR", "AUDITOR"];
const REGULATING: Role[] = ["DISTRICT_REGULATOR", "CITY_REGULATOR"];
const AUDITING: Role[] = ["AUDITOR", "ADMIN"];
const WATCHING: Role[] = [...OVERSEEING, "ADMIN"];
const ADMINISTERING: Role[] = ["ADMIN"];

interface Entry {
  key: "work" | "report" | "register" | "riskPoints" | "enterprises" | "catalogue" | "rulePacks" | "rulebook" | "inspections" | "listings" | "statistics" | "riskMap" | "ladder" | "processes" | "inspectionImport" | "documents" | "notices" | "webhooks" | "audit" | "calendar" | "rechecks";
  icon: React.ReactNode;
  roles?: Role[];
  count?: number;
}

/** A rail at the left on a desk, a bar under the thumb on a phone. What a role cannot do is not offered. */
export function Navigation({ me }: { me: Me }) {
  const { t } = useTranslation();
  const work = useQuery(workQuery());
  const notices = useQuery(noticesQuery());
  const unread = notices.data?.items.filter((notice) => !notice.readAt).length;
  const entries: Entry[] = [
    { key: "work", icon: <InboxOutlined aria-hidden />, count: work.data?.counts.todo },
    { key: "report", icon: <FormOutlined aria-hidden />, roles: REPORTING },
    { key: "register", icon: <TableOutlined aria-hidden /> },
    { key: "riskPoints", icon: <EnvironmentOutlined aria-hidden /> },
    { key: "inspections", icon: <CheckSquareOutlined aria-hidden /> },
    { key: "listings", icon: <FlagOutlined aria-hidden /> },
    { key: "rechecks", icon: <ReloadOutlined aria-hidden />, roles: OVERSEEING },
    { key: "enterprises", icon: <BankOutlined aria-hidden /> },
    { key: "statistics", icon: <BarChartOutlined aria-hidden />, roles: OVERSEEING },
    { key: "riskMap", icon: <HeatMapOutlined aria-hidden />, roles: OVERSEEING },
    { key: "ladder", icon: <RiseOutlined aria-hidden />, roles: OVERSEEING },
    { key: "processes", icon: <ApartmentOutlined aria-hidden />, roles: WATCHING },
    { key: "inspectionImport", icon: <CloudUploadOutlined aria-hidden />, roles: IMPORTING },
    { key: "documents", icon: <FileTextOutlined aria-hidden /> },
    { key: "catalogue", icon: <ReadOutlined aria-hidden /> },
    { key: "rulePacks", icon: <BookOutlined aria-hidden /> },
    { key: "rulebook", icon: <SafetyCertificateOutlined aria-hidden />, roles: RULING },
    { key: "calendar", icon: <CalendarOutlined aria-hidden />, roles: REGULATING },
    { key: "notices", icon: <BellOutlined aria-hidden />, count: unread },
    { key: "webhooks", icon: <ApiOutlined aria-hidden />, roles: ADMINISTERING },
    { key: "audit", icon: <AuditOutlined aria-hidden />, roles: AUDITING },
  ];
  const offered = entries.filter(({ roles }) => !roles || roles.some((role) => me.roles.includes(role)));
  return (
    <nav className="frame-nav" aria-label={t("app.navigation")}>
      {offered.map(({ key, icon, count }) => (
        <NavLink key={key} to={paths[key]} end={key === "work"}>
          {icon}
          <span className="nav-word">{t(`app.nav.${key}`)}</span>
          {!!count && <span className="nav-count">{count}</span>}
        </NavLink>
      ))}
    </nav>
  );
}
