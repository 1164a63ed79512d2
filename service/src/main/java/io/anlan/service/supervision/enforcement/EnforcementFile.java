// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.supervision.enforcement;

import io.anlan.service.hiddendanger.Dossier;
import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.Reasons;
import io.anlan.service.platform.audit.AuditEntry;
import io.anlan.service.supervision.proceeding.Proceeding;
import io.anlan.service.supervision.proceeding.Proceedings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Collects what enforcement gets with a transfer: the record, its orders, evidence, history and other proceedings. */
@Component
class EnforcementFile {

    private final HiddenDangerManagement hiddenDangers;
    private final Reasons reasons;
    private final Proceedings proceedings;

    EnforcementFile(HiddenDangerManagement hiddenDangers, Reasons reasons, Proceedings proceedings) {
        this.hiddenDangers = hiddenDangers;
        this.reasons = reasons;
        this.proceedings = proceedings;
    }

    /** As plain values, as of now; the entry of the transfer keeps them. */
    Map<String, Object> of(Proceeding it) {
        Dossier dossier = hiddenDangers.dossier(it.about().hiddenDanger());
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("hiddenDanger", dossier.number());
        file.put("title", dossier.title());
        file.put("description", dossier.description());
        file.put("place", dossier.place());
        file.put("enterprise", dossier.enterprise());
        file.put("level", dossier.level());
        file.put("criteria", dossier.decision().criteria());
        file.put("foundOn", dossier.foundOn());
        file.put("dueOn", dossier.dueOn());
        file.put("overdueSince", dossier.overdueSince());
        file.put("submissions", dossier.submissions());
        file.put("evidence", dossier.evidence());
        file.put("history", history(it));
        file.put("proceedings", others(it));
        return file;
    }

    private List<Map<String, Object>> history(Proceeding it) {
        return reasons.timeline(it.about().hiddenDanger()).stream()
                .map(EnforcementFile::line)
                .toList();
    }

    private static Map<String, Object> line(AuditEntry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", entry.at());
        line.put("by", entry.name());
        line.put("act", entry.act().act());
        line.put("note", entry.act().note());
        return line;
    }

    private List<Map<String, Object>> others(Proceeding it) {
        return proceedings.about(it.about().hiddenDanger()).stream()
                .filter(other -> !other.number().equals(it.number()))
                .map(other -> Map.<String, Object>of(
                        "number", other.number(), "kind", other.kind(), "status", other.status()))
                .toList();
    }
}
