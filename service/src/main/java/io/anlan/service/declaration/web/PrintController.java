// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration.web;

import io.anlan.service.declaration.PublicReading;
import io.anlan.service.declaration.print.AccidentNames;
import io.anlan.service.declaration.print.Links;
import io.anlan.service.declaration.print.NoticeBoard;
import io.anlan.service.declaration.print.PostCard;
import io.anlan.service.declaration.print.QrCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Pages to print and hang up: notice board, post cards, codes. */
@RestController
@PreAuthorize("isAuthenticated()")
class PrintController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final PublicReading reading;
    private final AccidentNames accidents;
    private final Links links;
    private final Clock clock;

    PrintController(PublicReading reading, AccidentNames accidents, Links links, Clock clock) {
        this.reading = reading;
        this.accidents = accidents;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping(path = "/api/enterprises/{code}/notice-board.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> board(@PathVariable String code) throws IOException {
        byte[] pdf = NoticeBoard.print(reading.board(code), accidents, address(code), LocalDate.now(clock));
        return file(pdf, MediaType.APPLICATION_PDF, "notice-board-" + code + ".pdf");
    }

    @GetMapping(path = "/api/risk-points/{id}/post-card.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> card(@PathVariable UUID id) throws IOException {
        var card = reading.card(id);
        String number = card.point().number();
        return file(
                PostCard.print(card, accidents, links.ofRiskPoint(number, requested())),
                MediaType.APPLICATION_PDF,
                "post-card-" + number + ".pdf");
    }

    @GetMapping(path = "/api/enterprises/{code}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> enterprisePng(@PathVariable String code) {
        return file(new QrCode(address(code)).png(), MediaType.IMAGE_PNG, code + ".png");
    }

    @GetMapping(path = "/api/enterprises/{code}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<byte[]> enterpriseSvg(@PathVariable String code) {
        return file(svg(address(code)), SVG, code + ".svg");
    }

    @GetMapping(path = "/api/risk-points/{id}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> riskPointPng(@PathVariable UUID id) {
        String number = reading.numberOf(id);
        return file(new QrCode(links.ofRiskPoint(number, requested())).png(), MediaType.IMAGE_PNG, number + ".png");
    }

    @GetMapping(path = "/api/risk-points/{id}/qr.svg", produces = "image/svg+xml")
    ResponseEntity<byte[]> riskPointSvg(@PathVariable UUID id) {
        String number = reading.numberOf(id);
        return file(svg(links.ofRiskPoint(number, requested())), SVG, number + ".svg");
    }

    private String address(String code) {
        return links.ofEnterprise(code, reading.token(code), requested());
    }

    private static String requested() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static byte[] svg(String address) {
        return new QrCode(address).svg().getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }
}
