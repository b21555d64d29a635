package org.chalkline.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void an_answer_warns_by_an_error_or_by_an_extension_that_is_usually_not_there() {
        assertThat(warning("{\"data\": {}, \"extensions\": {\"cost\": 1, \"basis\": {}}}"))
                .isNull();
        assertThat(warning("{\"data\": {}, \"extensions\": {\"cost\": 1, \"ledger\": \"no\"}}"))
                .isEqualTo("ledger");
        assertThat(
                        warning(
                                "{\"errors\": [{\"message\": \"x\", \"extensions\": {\"code\": \"GONE\"}}]}"))
                .isEqualTo("GONE");
        assertThat(warning("{\"errors\": [{\"message\": \"x\"}]}"))
                .isEqualTo("an error without a code");
    }

    private static @Nullable String warning(String response) {
        return Answers.warningOf(Caller.json(response));
    }

    @Test
    void a_question_that_is_answered_otherwise_or_not_at_all_differs() {
        var before = new Answers(Map.of("a", "1", "b", "2", "c", "3"), null);
        var after = new Answers(Map.of("a", "1", "b", "4"), null);
        assertThat(before.differing(after)).containsExactly("b", "c");
        assertThat(before.differing(before)).isEmpty();
    }
}
