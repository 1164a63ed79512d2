// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import io.anlan.service.platform.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Who may log in to the demo city, from {@code demo/people.csv}; they all have the same published password. */
@Component
@Profile("demo")
public class DemoPeople {

    public static final String PASSWORD = "anlan-demo";

    private final List<Person> people;

    DemoPeople() throws IOException {
        people = new ClassPathResource("demo/people.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(Person::of)
                .toList();
    }

    public List<Person> all() {
        return people;
    }

    public Optional<Person> find(String username) {
        return people.stream()
                .filter(person -> person.username().equals(username))
                .findFirst();
    }

    public record Person(String username, String name, List<Role> roles, String unit, List<String> industries) {

        static Person of(String line) {
            var cells = line.split(",", -1);
            return new Person(
                    cells[0],
                    cells[1],
                    split(cells[2]).stream().map(Role::valueOf).toList(),
                    cells[3],
                    split(cells[4]));
        }

        private static List<String> split(String cell) {
            return Arrays.stream(cell.split("\\|"))
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }
}
