// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.register;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * What a list may be asked with.
 *
 * @param problem type of the refusal of anything else
 * @param names all there are
 */
public record ListParameters(String problem, Set<String> names) {

    private static final int LONGEST_PAGE = 100;

    /**
     * The fields of a filter and some more.
     *
     * @param filter its components are named as they are sent
     */
    public static ListParameters of(String problem, Class<? extends Record> filter, String... more) {
        var fields = Arrays.stream(filter.getRecordComponents()).map(RecordComponent::getName);
        return new ListParameters(
                problem, Stream.concat(fields, Arrays.stream(more)).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * A misspelt filter would show everything and look like an answer.
     *
     * @throws Refusal of the type for anything but these names
     */
    public void refuseOthers(Set<String> sent) {
        sent.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new Refusal(
                    problem,
                    HttpStatus.BAD_REQUEST,
                    new Wording("没有筛选条件“" + name + "”", "There is no filter '" + name + "'."));
        });
    }

    /** How many rows a page has: as many as wanted, but one at least and a hundred at most. */
    public static int limit(int wanted) {
        return Math.min(Math.max(wanted, 1), LONGEST_PAGE);
    }
}
