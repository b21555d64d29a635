package org.chalkline.kernel.headmaster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RankRulesTest {
    private static final RankRules RULES = RankRules.standard();

    @Test
    void ranks_are_ordered_and_named_once() {
        assertThat(RULES.ranks()).extracting(RankRules.Rank::code).doesNotHaveDuplicates();
        assertThat(RULES.height("JUNIOR")).hasValue(0);
        assertThat(RULES.height("SPECIAL")).hasValue(RULES.ranks().size() - 1);
        assertThat(RULES.height("EMPEROR")).isEmpty();
    }
}
