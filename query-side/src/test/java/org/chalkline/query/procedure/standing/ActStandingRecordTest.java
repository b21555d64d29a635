package org.chalkline.query.procedure.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.chalkline.kernel.procedure.standing.ActStanding.Contest;
import org.chalkline.kernel.procedure.standing.ActStanding.Ruling;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActStandingRecordTest {

    @Test
    void proceedings_are_told_in_the_order_in_which_they_began_whatever_has_effect_first() {
        var review = new Proceeding("R-1", Instance.RECONSIDERATION, "District government");
        var suit = new Proceeding("S-1", Instance.FIRST_INSTANCE, "Court");
        var upheld = contest(review, "2025-07-04", Ruling.UPHELD, "2025-08-28");
        var fell = contest(suit, null, Ruling.SET_ASIDE, "2025-12-18");
        var act = new ContestedAct("application/a", 3, 17, "application.ApplicationRefused", "D-1");
        var fallen = List.of(new SequenceRange(3, 3));
        var record =
                new ActStandingRecord(
                        new ActStanding(act, List.of(fell, upheld), FallGround.ANNULLED, fallen));
        assertThat(record.contests()).containsExactly(upheld, fell);
    }

    private static Contest contest(
            Proceeding where, @Nullable String since, Ruling ruling, String on) {
        var from = since == null ? null : LocalDate.parse(since);
        return new Contest(where, from, false, ruling, LocalDate.parse(on));
    }
}
