package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.school.SchoolStory.*;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chalkline.kernel.fact.OwnWrites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

@DirtiesContext
class OwnWritesTest extends QueryTest {
    private static final String SCHOOL = "{ school(code: \"S1\") { basis { position } } }";

    @Autowired OwnWrites writes;

    @BeforeEach
    void three_facts_of_which_the_register_shows_two() {
        record(
                registered("2000-09-01"),
                renamed("Oak", "2010-09-01"),
                renamed("Ash", "2015-09-01"));
        projection.heldAt = 1;
    }

    @Test
    void who_was_told_that_something_is_recorded_sees_it_without_asking_for_it() {
        assertThat(ask(SCHOOL).at("school.basis.position"))
                .as("of what others recorded nobody here was told")
                .isEqualTo(1L);
        writes.recorded(2);
        writes.recorded(0);
        var shown =
                CompletableFuture.runAsync(
                        () -> projection.heldAt = Long.MAX_VALUE,
                        CompletableFuture.delayedExecutor(60, TimeUnit.MILLISECONDS));
        assertThat(ask(SCHOOL).at("school.basis.position")).isEqualTo(2L);
        shown.join();
    }

    @Test
    void a_register_that_lags_longer_answers_with_what_it_has() {
        writes.recorded(2);
        assertThat(ask(SCHOOL).at("school.basis.position")).isEqualTo(1L);
    }
}
