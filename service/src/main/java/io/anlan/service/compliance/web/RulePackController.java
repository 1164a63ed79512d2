// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.compliance.web;

import io.anlan.service.compliance.Criteria;
import io.anlan.service.compliance.PackContent;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published rule packs as a readable catalogue. */
@RestController
@RequestMapping("/api/rule-packs")
@PreAuthorize("isAuthenticated()")
class RulePackController {

    private final Criteria criteria;

    RulePackController(Criteria criteria) {
        this.criteria = criteria;
    }

    @GetMapping
    List<Criteria.Pack> packs() {
        return criteria.packs();
    }

    /** Ids have a slash inside, e.g. {@code determination/mem-order-10-2023}. */
    @GetMapping("/{*id}")
    PackContent pack(@PathVariable String id, @RequestParam(required = false) @Nullable String version) {
        return criteria.pack(id.substring(1), version)
                .orElseThrow(() -> new Refusal(
                        "compliance/unknown-pack",
                        HttpStatus.NOT_FOUND,
                        new Wording("没有这个规则包或版本", "There is no such rule pack or version")));
    }
}
