// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.web;

import io.anlan.service.hiddendanger.desk.ClaimDesk;
import io.anlan.service.hiddendanger.desk.ClaimView;
import io.anlan.service.hiddendanger.desk.Desk;
import io.anlan.service.hiddendanger.photo.PhotographView;
import io.anlan.service.hiddendanger.photo.Photographs;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking a hidden danger to work on it. None of it changes the record, so none asks for the version that was seen. */
@RestController
@RequestMapping("/api/hidden-dangers/{number}")
class DeskController {

    private final ClaimDesk claims;
    private final Desk desk;
    private final Photographs photographs;

    DeskController(ClaimDesk claims, Desk desk, Photographs photographs) {
        this.claims = claims;
        this.desk = desk;
        this.photographs = photographs;
    }

    /** Photographs of before and after with their own time and place. */
    @GetMapping("/photographs")
    PhotographList photographs(@PathVariable String number) {
        return new PhotographList(photographs.of(number));
    }

    @GetMapping("/desk")
    Desk.DeskView desk(@PathVariable String number) {
        return desk.of(number);
    }

    @PostMapping("/claim")
    ClaimView claim(@PathVariable String number) {
        return claims.claim(number);
    }

    /** From a colleague, with a reason. */
    @PostMapping("/claim-takeover")
    ClaimView takeOver(@PathVariable String number, @RequestBody ActController.Reason reason) {
        return claims.takeOver(number, reason.reason());
    }

    @PostMapping("/claim-release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String number) {
        claims.release(number);
    }

    record PhotographList(List<PhotographView> items) {}
}
