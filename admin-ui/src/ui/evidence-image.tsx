import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { download } from "../api/client";
import type { StoredEvidence } from "../api/types";

export function useEvidenceAddress(sha256: string): string | undefined {
  const file = useQuery({
    queryKey: ["evidence", sha256],
    queryFn: () => download(`/evidence/${sha256}`),
    staleTime: Infinity, // addressed by its content, so it never changes
  });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!file.data) return undefined;
    const made = URL.createObjectURL(file.data);
    setAddress(made); // eslint-disable-line react-hooks/set-state-in-effect -- the address must be given back when the page goes
    return () => URL.revokeObjectURL(made);
  }, [file.data]);
  return address;
}

/** A photo fetched with the user's token; beside its printed name it needs no words of its own. */
export function EvidenceImage({ evidence, named }: { evidence: StoredEvidence; named?: boolean }) {
  const address = useEvidenceAddress(evidence.sha256);
  return address ? <img className="evidence-image" src={address} alt={named ? "" : evidence.name} /> : <span className="evidence-image" />;
}
