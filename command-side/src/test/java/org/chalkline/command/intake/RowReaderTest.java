package org.chalkline.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RowReaderTest {

    private static RowReader row(String json) {
        return new RowReader(new JsonMapper().readTree(json));
    }

    @Test
    void the_program_is_not_named_as_an_officer_in_a_row() {
        var named = row("{\"officer\": \"Chalkline\", \"recusals\": \"O-1; system\"}");
        assertThatThrownBy(() -> named.text("officer")).hasMessageStartingWith("OFFICER_RESERVED");
        assertThatThrownBy(() -> named.list("recusals"))
                .hasMessageStartingWith("OFFICER_RESERVED: recusals: ");
        var others = row("{\"name\": \"Chalk line\", \"recusals\": \"O-1; O-2\"}");
        assertThat(others.text("name")).isEqualTo("Chalk line");
        assertThat(others.list("recusals")).containsExactly("O-1", "O-2");
    }
}
