package org.chalkline.kernel.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.person.PersonCodeEvent.PersonMergedInto;
import org.chalkline.kernel.person.PersonCodeEvent.PersonParted;
import org.chalkline.kernel.person.PersonCodeEvent.PersonPartedFrom;
import org.chalkline.kernel.person.PersonCodeEvent.PersonsMerged;
import org.chalkline.kernel.person.PersonEvent.PersonRestricted;
import org.chalkline.kernel.procedure.decision.Decision;
import org.junit.jupiter.api.Test;

class PersonCodesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Decision DECISION = SampleDecisions.FULL;

    private final List<Fact> recorded = new ArrayList<>();
    private final FactsOf facts =
            subject -> recorded.stream().filter(f -> f.subject().equals(subject)).toList();

    private static PersonId p(int number) {
        return new PersonId("p" + number);
    }

    private void merge(int stays, int goes) {
        recorded.add(new PersonsMerged(p(stays), p(goes), DECISION, DAY));
        recorded.add(new PersonMergedInto(p(goes), p(stays), List.of(), DECISION, DAY));
    }

    private void part(int person, int other) {
        recorded.add(new PersonParted(p(person), p(other), List.of(), DECISION, DAY));
        recorded.add(new PersonPartedFrom(p(other), p(person), List.of(), DECISION, DAY));
    }

    @Test
    void who_has_one_code_is_known_by_it_alone() {
        assertThat(PersonCodes.current(p(1), facts)).isEqualTo(p(1));
        assertThat(PersonCodes.all(p(1), facts)).containsExactly(p(1));
    }

    @Test
    void codes_lead_to_the_record_that_goes_on_over_several_steps() {
        merge(2, 3);
        merge(1, 2);
        assertThat(PersonCodes.current(p(3), facts)).isEqualTo(p(1));
        for (int each = 1; each <= 3; each++) {
            assertThat(PersonCodes.all(p(each), facts)).containsExactly(p(1), p(2), p(3));
        }
    }

    @Test
    void who_was_merged_by_mistake_is_known_by_their_own_code_again() {
        merge(1, 2);
        part(1, 2);
        assertThat(PersonCodes.current(p(2), facts)).isEqualTo(p(2));
        assertThat(PersonCodes.all(p(1), facts)).containsExactly(p(1));
    }

    @Test
    void codes_are_read_as_they_were_written() {
        merge(1, 2);
        var codes = PersonCodes.of(facts.recorded(p(1).toString()));
        assertThat(FactJson.read(FactJson.write(codes), PersonCodes.class)).isEqualTo(codes);
    }

    @Test
    void the_keys_of_all_codes_stand_as_the_record_that_goes_on_says() {
        merge(1, 2);
        recorded.add(new PersonRestricted(p(1), "asked for", DAY));
        assertThat(PersonCodes.standing(p(2), facts)).isEqualTo(KeyStanding.RESTRICTED);
    }

    @Property
    void all_codes_of_one_person_lead_to_one_record(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 35) Integer> mergers) {
        recorded.clear();
        for (int each : mergers) {
            int stays = each / 6;
            int goes = each % 6;
            // As the command side sees to it.
            if (stays == goes) continue;
            if (!PersonCodes.current(p(stays), facts).equals(p(stays))) continue;
            if (!PersonCodes.current(p(goes), facts).equals(p(goes))) continue;
            merge(stays, goes);
        }
        for (int i = 0; i < 6; i++) {
            var all = PersonCodes.all(p(i), facts);
            assertThat(all).contains(p(i));
            for (var each : all) {
                assertThat(PersonCodes.current(each, facts)).isEqualTo(all.getFirst());
                assertThat(PersonCodes.all(each, facts)).isEqualTo(all);
            }
        }
    }
}
