package org.chalkline.query.projection.sqlite;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.chalkline.query.projection.engine.RandomHistories;
import org.chalkline.query.projection.engine.StoreKit;

class SqliteRandomHistoriesTest extends RandomHistories {

    @Override
    protected StoreKit kit() {
        return new SqliteKit();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void every_answer_equals_that_of_folding_all_facts_anew(
            @ForAll("stories") List<Step> story, @ForAll long seed) {
        live(story, seed);
    }
}
