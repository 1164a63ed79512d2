// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.attribute;

import io.anlan.service.platform.Refusal;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what may be mentioned on this node equal to what was confirmed, in the order in which it was. */
@Component
public class NodeVocabulary {

    private static final Logger LOG = LoggerFactory.getLogger(NodeVocabulary.class);

    private final FactDeclarations declarations;
    private final DeclaredFacts rules;
    private final TransactionTemplate transaction;
    private long loaded;

    NodeVocabulary(FactDeclarations declarations, DeclaredFacts rules, PlatformTransactionManager transactions) {
        this.declarations = declarations;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks what was confirmed since; before packs are learnt which may mention it. */
    public synchronized void follow() {
        List<FactDeclaration> confirmed =
                Objects.requireNonNull(transaction.execute(status -> declarations.confirmedAfter(loaded)));
        for (FactDeclaration one : confirmed) {
            try {
                rules.take(one.act(), one.facts());
                LOG.info(
                        "This node took declaration {} of {}",
                        one.id(),
                        one.facts().factType());
            } catch (Refusal e) {
                LOG.error(
                        "Declaration {} cannot be taken on this node; packs that mention it will not be either. Maybe the"
                                + " application itself declares it by now.",
                        one.id(),
                        e);
            }
            loaded = Objects.requireNonNull(one.number());
        }
    }
}
