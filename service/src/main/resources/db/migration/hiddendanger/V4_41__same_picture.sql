-- The same picture may be attached to several records.
create index attached_evidence_content on hidden_danger.attached_evidence (sha256);
