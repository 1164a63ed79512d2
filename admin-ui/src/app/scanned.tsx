import { Navigate, useParams } from "react-router";
import { paths } from "./paths";

/** A code on a wall opens the page of what it hangs at. */
export function ScannedEnterprise() {
  const { code = "" } = useParams();
  return <Navigate to={paths.enterprise(code)} replace />;
}

export function ScannedRiskPoint() {
  const { number = "" } = useParams();
  return <Navigate to={paths.riskPoint(number)} replace />;
}
