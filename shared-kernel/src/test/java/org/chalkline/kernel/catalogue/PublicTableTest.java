package org.chalkline.kernel.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.catalogue.PublicTable.PublicRow;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.junit.jupiter.api.Test;

class PublicTableTest {

    private static PublicTable of(String... cells) {
        return new PublicTable(List.of("a", "b"), List.of(new PublicRow(List.of(cells))));
    }

    @Test
    void commas_quotes_and_lines_are_quoted_in_csv() {
        assertEquals("a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n", of("x, \"y\"", "1\n2").csv());
    }

    @Test
    void no_cell_begins_as_a_formula_does() {
        assertEquals("a,b\r\n\"'=1+1\",\"'-2\"\r\n", of("=1+1", "-2").csv());
        assertEquals("a,b\r\n\"'\uff1d1\",\"'@x\"\r\n", of("\uff1d1", "@x").csv());
    }

    @Test
    void json_keeps_what_csv_guards() {
        assertEquals("[{\"a\":\"=1\",\"b\":\"<b>\"}]\n", of("=1", "<b>").json());
    }

    @Test
    void another_cell_makes_another_digest() {
        assertEquals(of("1", "2").digest(), of("1", "2").digest());
        assertNotEquals(of("1", "2").digest(), of("1", "3").digest());
    }

    @Test
    void what_becomes_due_names_facts_and_rules_that_are_there() {
        var facts = AllFacts.catalogue();
        for (var line : DueEntries.all()) {
            assertTrue(facts.find(line.fact()).isPresent(), line.fact());
            assertTrue(facts.find(line.founding()).isPresent(), line.founding());
            assertTrue(StatuteBook.standard().find(line.rule()).isPresent(), line.fact());
            assertTrue(
                    StatuteBook.standard()
                            .find(line.rule())
                            .flatMap(rule -> rule.inForceOn(line.from()))
                            .isPresent(),
                    line.fact());
        }
    }
}
