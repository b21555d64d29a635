package org.chalkline.kernel.procedure.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chalkline.kernel.asset.AssetRequestEvent;
import org.chalkline.kernel.asset.DisposalEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.teacher.AppraisalEvent;
import org.junit.jupiter.api.Test;

class VoteMattersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void whatever_features_vote_on_stands_in_the_data() {
        for (var matter :
                new String[] {
                    HeadshipEvent.APPOINTMENT,
                    HeadmasterEvent.RANK,
                    AppraisalEvent.TITLE,
                    DisposalEvent.DISPOSAL,
                    AssetRequestEvent.SUPPLY
                }) {
            assertThat(VoteMatters.of(matter, DAY).act()).as(matter).isNotBlank();
            assertThat(VoteMatters.of(matter, LocalDate.of(1990, 1, 1)).rule()).isNotNull();
        }
        assertThat(VoteMatters.find("weather", DAY)).isEmpty();
    }

    @Test
    void what_is_verified_names_its_provision_and_its_words() {
        for (var rules : VoteMatters.all()) {
            assertThat(rules.quorumThirds()).isBetween(0, 3);
            assertThat(rules.leastMembers()).isPositive();
            if (!rules.verified()) assertThat(rules.reading()).as(rules.matter()).isNotBlank();
            else assertThat(rules.words()).as(rules.matter()).isNotBlank();
        }
    }
}
