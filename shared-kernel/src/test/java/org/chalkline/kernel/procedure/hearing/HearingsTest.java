package org.chalkline.kernel.procedure.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chalkline.kernel.procedure.hearing.HearingCourse.Standing;
import org.chalkline.kernel.procedure.hearing.HearingEvent.*;
import org.junit.jupiter.api.Test;

class HearingsTest {
    private static final String OF = "matter/1";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 20);
    private static final String RECORD = "a".repeat(64);

    private static HearingEvent event(HearingId id, int kind, String party) {
        return switch (kind) {
            case 0 -> new RightToHearingTold(id, OF, List.of(party), "n", "li", DAY);
            case 1 -> new HearingRequested(id, OF, party, DAY);
            case 2 -> new HearingRequestWithdrawn(id, OF, party, DAY);
            case 3 -> new HearingCalled(id, OF, LATER, "Room 1", "sun", "n", "li", DAY);
            case 4 -> new HearingAdjourned(id, OF, LATER, "Room 2", "ill", "n", "li", DAY);
            case 5 -> new PresiderReplaced(id, OF, "wu", Replacement.PREVENTED, "ill", "li", DAY);
            case 6 -> new HearingHeld(id, OF, RECORD, List.of(party), LATER);
            default -> new HearingGivenUp(id, OF, GivingUp.ABSENT, "Nobody came.", "li", LATER);
        };
    }

    /** Each kind of event happens to the hearing that is open, or to the next. */
    private static Hearings story(int... kinds) {
        var hearings = Hearings.NONE;
        for (int kind : kinds) {
            hearings = hearings.after(event(hearings.openOrNext(OF), kind, "Elm"));
        }
        return hearings;
    }

    private static Standing standing(int... kinds) {
        var latest = story(kinds).latest();
        return latest == null ? Standing.TOLD : latest.standing();
    }

    @Test
    void a_hearing_goes_from_being_told_of_to_being_held() {
        assertThat(standing(0)).isEqualTo(Standing.TOLD);
        assertThat(standing(0, 1)).isEqualTo(Standing.REQUESTED);
        assertThat(standing(0, 1, 3)).isEqualTo(Standing.CALLED);
        assertThat(standing(0, 1, 3, 4)).isEqualTo(Standing.ADJOURNED);
        assertThat(standing(0, 1, 3, 4, 6)).isEqualTo(Standing.HELD);
        assertThat(standing(0, 1, 3, 7)).isEqualTo(Standing.GIVEN_UP);
        assertThat(standing(0, 1, 3, 2)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void one_that_the_bureau_called_itself_stays_called_when_requests_are_taken_back() {
        assertThat(standing(3, 1, 2)).isEqualTo(Standing.CALLED);
        assertThat(story(3, 1, 2).outstanding()).isTrue();
    }

    @Test
    void day_place_and_presider_are_those_last_told() {
        var open = Objects.requireNonNull(story(1, 3, 4, 5).open());
        assertThat(open.place()).isEqualTo("Room 2");
        assertThat(open.presider()).isEqualTo("wu");
        assertThat(story(1, 3, 4, 5).presidedByAny(List.of("sun"))).isFalse();
        assertThat(story(1, 3, 4, 5).presidedByAny(List.of("wu"))).isTrue();
    }

    @Test
    void who_asks_after_a_hearing_is_heard_in_another() {
        var hearings = story(0, 1, 3, 6, 1);
        assertThat(hearings.all()).hasSize(2);
        assertThat(hearings.outstanding()).isTrue();
        assertThat(hearings.records()).containsExactly(RECORD);
    }

    @Test
    void an_id_names_its_matter_and_its_number() {
        assertThat(HearingId.of(OF, 2)).hasToString("matter/1:hearing.2");
        assertThatThrownBy(() -> new HearingId("matter/1:hearing.0"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatever_happens_at_most_one_hearing_is_open_and_every_notice_is_accounted_for(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 7) Integer> kinds) {
        var hearings = Hearings.NONE;
        var facts = new ArrayList<HearingEvent>();
        int number = 0;
        for (int kind : kinds) {
            var party = "party " + (kind < 3 ? number++ % 3 : 0);
            var fact = event(hearings.openOrNext(OF), kind, party);
            facts.add(fact);
            hearings = hearings.after(fact);
        }
        assertThat(Hearings.of(facts)).isEqualTo(hearings);
        assertThat(hearings.all()).filteredOn(each -> !each.ended()).hasSizeLessThanOrEqualTo(1);
        for (var fact : facts) {
            assertThat(hearings.all()).filteredOn(each -> each.knows(fact)).hasSize(1);
        }
        var asking = new HashSet<String>();
        for (var each : hearings.all()) asking.addAll(each.asking());
        for (int i = 0; i < hearings.notices().size(); i++) {
            var told = hearings.notices().get(i).parties().getFirst();
            assertThat(hearings.unanswered().contains(i + 1)).isEqualTo(!asking.contains(told));
        }
    }
}
