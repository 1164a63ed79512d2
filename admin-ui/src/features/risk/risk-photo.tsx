import { useEvidenceAddress } from "../../ui/evidence-image";

export function RiskPhoto({ sha256, name }: { sha256: string; name: string }) {
  const address = useEvidenceAddress(sha256);
  return address ? <img className="risk-photo" src={address} alt={name} /> : <span className="risk-photo" />;
}
