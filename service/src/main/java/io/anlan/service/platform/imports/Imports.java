// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All imports of one kind within scope; in the caller's transaction. */
final class Imports<T extends TableImport> {

    private static final Set<ImportStatus> KNOWN =
            Set.of(ImportStatus.CHECKING, ImportStatus.IMPORTING, ImportStatus.IMPORTED);

    private final EntityManager entities;
    private final Class<T> type;

    Imports(EntityManager entities, Class<T> type) {
        this.entities = entities;
        this.type = type;
    }

    void add(T one) {
        entities.persist(one);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<T> find(UUID id) {
        return Optional.ofNullable(entities.find(type, id));
    }

    /** For work on an import that is known to be there. */
    T get(UUID id) {
        return find(id).orElseThrow();
    }

    /** Those with this content that are imported or being worked on. */
    List<T> withContent(String sha256) {
        return entities.createQuery(
                        "select one from " + name() + " one where one.sha256 = :sha256 and one.status in :statuses",
                        type)
                .setParameter("sha256", sha256)
                .setParameter("statuses", KNOWN)
                .getResultList();
    }

    /** Those that are being worked on, or were when a node died. */
    List<T> running() {
        return entities.createQuery("select one from " + name() + " one where one.status in :statuses", type)
                .setParameter("statuses", ImportStatus.RUNNING)
                .getResultList();
    }

    /** Beside the entity's version: progress is no act of anybody. */
    void progress(UUID id, int rows, int done) {
        entities.createQuery(
                        "update " + name() + " one set one.rowCount = :rows, one.rowsDone = :done where one.id = :id")
                .setParameter("rows", rows)
                .setParameter("done", done)
                .setParameter("id", id)
                .executeUpdate();
    }

    private String name() {
        return type.getSimpleName();
    }
}
