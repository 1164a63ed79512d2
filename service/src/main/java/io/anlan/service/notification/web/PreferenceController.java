// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.web;

import io.anlan.service.notification.NoticeTopic;
import io.anlan.service.notification.NoticeTraits;
import io.anlan.service.notification.person.MailChoice;
import io.anlan.service.notification.person.MailLanguage;
import io.anlan.service.notification.person.PreferenceManagement;
import io.anlan.service.notification.person.PreferenceManagement.Chosen;
import io.anlan.service.notification.person.Preferences;
import io.anlan.service.notification.person.Preferences.TopicChoice;
import io.anlan.service.notification.person.QuietHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the present person chose about notices. */
@RestController
@RequestMapping("/api/notification-preferences")
@PreAuthorize("isAuthenticated()")
class PreferenceController {

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private final PreferenceManagement preferences;

    PreferenceController(PreferenceManagement preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    NotificationPreferences notificationPreferences() {
        return NotificationPreferences.of(preferences.chosen());
    }

    /** A topic that is not named stays as it is. */
    @PutMapping
    NotificationPreferences choosePreferences(@Valid @RequestBody PreferenceWish wish) {
        var topics = new EnumMap<NoticeTopic, TopicChoice>(
                preferences.chosen().preferences().topics());
        wish.topics().forEach(topic -> topics.put(topic.topic(), new TopicChoice(topic.mail(), topic.shown())));
        var quiet = new QuietHours(LocalTime.parse(wish.quietFrom()), LocalTime.parse(wish.quietTo()));
        preferences.choose(new Preferences(wish.language(), quiet, topics));
        return notificationPreferences();
    }

    /** Sends a code to the address; it is written to once the code came back. */
    @PostMapping("/address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claimAddress(@RequestBody AddressWish wish) {
        preferences.claim(wish.address());
    }

    @PostMapping("/address/confirmation")
    NotificationPreferences confirmAddress(@RequestBody AddressCode code) {
        preferences.confirm(code.code());
        return notificationPreferences();
    }

    @DeleteMapping("/address")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetAddress() {
        preferences.forget();
    }

    /**
     * @param quietFrom e.g. {@code 22:00}, by the clock of Shanghai
     * @param quietTo equal to {@code quietFrom}: no quiet hours
     * @param address confirmed; null without one
     * @param mailReady whether this installation sends mail at all
     */
    record NotificationPreferences(
            MailLanguage language,
            String quietFrom,
            String quietTo,
            List<TopicPreference> topics,
            @Nullable String address,
            boolean mailReady) {

        static NotificationPreferences of(Chosen chosen) {
            Preferences preferences = chosen.preferences();
            List<TopicPreference> topics = Arrays.stream(NoticeTopic.values())
                    .map(topic -> new TopicPreference(
                            topic, preferences.mail(topic), preferences.shows(topic), NoticeTraits.mayBeMuted(topic)))
                    .toList();
            return new NotificationPreferences(
                    preferences.language(),
                    MINUTES.format(preferences.quiet().from()),
                    MINUTES.format(preferences.quiet().to()),
                    topics,
                    chosen.address(),
                    chosen.mailReady());
        }
    }

    /**
     * @param shown in the application; what the law wants shown is shown in any case
     * @param mutable whether there is anything in it that may be left out
     */
    record TopicPreference(NoticeTopic topic, MailChoice mail, boolean shown, boolean mutable) {}

    record PreferenceWish(
            @NotNull MailLanguage language,
            @NotNull @Pattern(regexp = TIME) String quietFrom,
            @NotNull @Pattern(regexp = TIME) String quietTo,
            @NotEmpty List<@Valid @NotNull TopicWish> topics) {}

    record TopicWish(
            @NotNull NoticeTopic topic,
            @NotNull MailChoice mail,
            @NotNull Boolean shown) {}

    record AddressWish(@Nullable String address) {}

    record AddressCode(@Nullable String code) {}
}
