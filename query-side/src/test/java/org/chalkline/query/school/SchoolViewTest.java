package org.chalkline.query.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.query.school.SchoolStory.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Stage;
import org.chalkline.query.school.SchoolRecord.Ending;
import org.chalkline.query.school.SchoolRecord.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchoolViewTest {

    private final SchoolView view = new SchoolView();

    /**
     * Folds facts given in the order of recording, as a projection does: by day of effect first.
     */
    private @Nullable SchoolRecord on(@Nullable LocalDate day, SchoolEvent... recorded) {
        var facts = new ArrayList<>(Arrays.asList(recorded));
        facts.sort(Comparator.comparing(SchoolEvent::effectiveOn));
        SchoolRecord record = null;
        for (var fact : facts) {
            if (day == null || !fact.effectiveOn().isAfter(day)) record = view.evolve(record, fact);
        }
        return record;
    }

    private SchoolRecord inTheEnd(SchoolEvent... recorded) {
        return Objects.requireNonNull(on(null, recorded));
    }

    @Test
    void tells_the_life_of_a_school_from_its_founding_to_its_end() {
        var school =
                inTheEnd(
                        established("2000-09-01"),
                        renamed("Oak", "2005-09-01"),
                        moved("9 Street", "2006-09-01"),
                        campusOpened("N", "2007-09-01"),
                        campusOpened("W", "2008-09-01"),
                        campusClosed("N", "2009-09-01"),
                        capacity(
                                "S1",
                                Map.of(Stage.PRIMARY, 600, Stage.PRESCHOOL, 90),
                                "2010-09-01"),
                        posts(40, "2010-09-01"),
                        merged("2011-09-01"),
                        divided(false, "2012-09-01"),
                        closed("2020-07-01"));
        assertThat(school.id()).isEqualTo(ID);
        assertThat(school.name()).isEqualTo("Oak");
        assertThat(school.address()).isEqualTo("9 Street");
        assertThat(school.subdistrict()).isNull();
        assertThat(school.kind()).isEqualTo(SchoolKind.PRIMARY);
        assertThat(school.status()).isEqualTo(Status.CLOSED);
        assertThat(school.ending()).isEqualTo(Ending.CLOSED);
        assertThat(school.openedOn()).isEqualTo(day("2000-09-01"));
        assertThat(school.closedOn()).isEqualTo(day("2020-07-01"));
        assertThat(school.campuses())
                .extracting(
                        campus -> campus.id() + " " + campus.openedOn() + " " + campus.closedOn())
                .containsExactly("N 2007-09-01 2009-09-01", "W 2008-09-01 null");
        assertThat(school.capacity())
                .containsExactly(Map.entry(Stage.PRESCHOOL, 90), Map.entry(Stage.PRIMARY, 600));
        assertThat(school.capacityTotal()).isEqualTo(690);
        assertThat(school.posts()).isEqualTo(40);
        assertThat(school.dividedFrom()).isEqualTo(new SchoolId("S0"));
        assertThat(school.absorbed()).containsExactly(new SchoolId("S8"), new SchoolId("S9"));
        assertThat(school.successors()).containsExactly(new SchoolId("S3"), new SchoolId("S4"));
        assertThat(school.vouchedBy()).isEqualTo("2026-17");
        assertThat(school.source()).isNull();
    }

    @Test
    void an_unknown_opening_date_is_a_state_and_not_an_error() {
        var school = inTheEnd(registered(null));
        assertThat(school.openedOn()).isNull();
        assertThat(school.openingDateKnown()).isFalse();
        assertThat(school.status()).isEqualTo(Status.OPEN);
        assertThat(school.vouchedBy()).isEqualTo("Old register");
        assertThat(school.capacityTotal()).isNull();
    }

    @Test
    void a_closure_taken_over_ends_the_school_without_saying_how() {
        var school = inTheEnd(registered(null), closureTakenOver("S1", "1999-08-31"));
        assertThat(school.status()).isEqualTo(Status.CLOSED);
        assertThat(school.ending()).isEqualTo(Ending.TAKEN_OVER_AS_CLOSED);
        assertThat(school.closedOn()).isEqualTo(day("1999-08-31"));
    }

    @Test
    void an_act_planned_for_a_day_after_the_end_never_takes_effect() {
        var school =
                inTheEnd(
                        registered("2000-09-01"),
                        renamed("Oak", "2026-09-01"),
                        campusOpened("N", "2026-09-01"),
                        closed("2026-07-01"));
        assertThat(school).isEqualTo(inTheEnd(registered("2000-09-01"), closed("2026-07-01")));
    }

    @Test
    void merging_and_dissolving_are_endings_of_their_own() {
        var absorbed = inTheEnd(registered("2000-09-01"), absorbed("2010-09-01"));
        assertThat(absorbed.ending()).isEqualTo(Ending.ABSORBED);
        assertThat(absorbed.mergedInto()).isEqualTo(new SchoolId("S2"));
        var dissolved = inTheEnd(registered("2000-09-01"), divided(true, "2010-09-01"));
        assertThat(dissolved.ending()).isEqualTo(Ending.DISSOLVED);
        assertThat(inTheEnd(registered("2000-09-01"), divided(false, "2010-09-01")).ending())
                .isNull();
    }

    @Test
    void a_retroactive_rename_does_not_undo_a_later_one() {
        SchoolEvent[] facts = {
            registered("2000-09-01"), renamed("Oak", "2010-09-01"), renamed("Ash", "2005-09-01")
        };
        assertThat(inTheEnd(facts).name()).isEqualTo("Oak");
        assertThat(Objects.requireNonNull(on(day("2006-01-01"), facts)).name()).isEqualTo("Ash");
    }

    @Test
    void each_field_of_the_record_can_be_corrected() {
        var base = registered("2000-09-01");
        assertThat(inTheEnd(base, corrected(RecordField.NAME, "Elm", "Yew", "2001-01-01")).name())
                .isEqualTo("Yew");
        assertThat(
                        inTheEnd(
                                        base,
                                        corrected(
                                                RecordField.KIND,
                                                "PRIMARY",
                                                "NINE_YEAR",
                                                "2001-01-01"))
                                .kind())
                .isEqualTo(SchoolKind.NINE_YEAR);
        assertThat(
                        inTheEnd(
                                        base,
                                        corrected(
                                                RecordField.OWNERSHIP,
                                                "PUBLIC",
                                                "PRIVATE",
                                                "2001-01-01"))
                                .ownership())
                .isEqualTo(Ownership.PRIVATE);
        var readdressed =
                inTheEnd(base, corrected(RecordField.ADDRESS, "1 Road", "3 Road", "2001-01-01"));
        assertThat(readdressed.address()).isEqualTo("3 Road");
        assertThat(readdressed.subdistrict()).isEqualTo("310105001");
        assertThat(
                        inTheEnd(
                                        base,
                                        corrected(
                                                RecordField.SUBDISTRICT,
                                                "310105001",
                                                "310105002",
                                                "2001-01-01"))
                                .subdistrict())
                .isEqualTo("310105002");
        assertThat(
                        inTheEnd(
                                        base,
                                        corrected(
                                                RecordField.SUBDISTRICT,
                                                "310105001",
                                                "",
                                                "2001-01-01"))
                                .subdistrict())
                .isNull();
    }

    @Test
    void an_earlier_opening_date_comes_before_the_registration_and_stays() {
        SchoolEvent[] facts = {
            registered("2000-09-01"),
            openingCorrected("2000-09-01", "1990-09-01", "1990-09-01"),
            renamed("Oak", "1995-09-01")
        };
        var before = Objects.requireNonNull(on(day("1991-01-01"), facts));
        assertThat(before.status()).isEqualTo(Status.OPEN);
        assertThat(before.openedOn()).isEqualTo(day("1990-09-01"));
        assertThat(before.vouchedBy()).isNull();
        var after = inTheEnd(facts);
        assertThat(after.openedOn()).isEqualTo(day("1990-09-01"));
        assertThat(after.vouchedBy()).isEqualTo("Old register");
        assertThat(after.name())
                .as("renamed before the date it was registered with")
                .isEqualTo("Oak");
    }

    @Test
    void an_earlier_founding_keeps_what_the_decision_says() {
        var school =
                inTheEnd(
                        established("2000-09-01"),
                        openingCorrected("2000-09-01", "1990-09-01", "1990-09-01"));
        assertThat(school.openedOn()).isEqualTo(day("1990-09-01"));
        assertThat(school.dividedFrom()).isEqualTo(new SchoolId("S0"));
        assertThat(school.vouchedBy()).isEqualTo("2026-17");
    }

    @Test
    void a_later_opening_date_leaves_the_school_unopened_until_then() {
        SchoolEvent[] facts = {
            registered("2000-09-01"),
            openingCorrected("2000-09-01", "2003-09-01", "2000-09-01"),
            opened("2003-09-01")
        };
        var between = Objects.requireNonNull(on(day("2002-01-01"), facts));
        assertThat(between.status()).isEqualTo(Status.NOT_YET_OPEN);
        assertThat(between.openedOn()).isEqualTo(day("2003-09-01"));
        assertThat(inTheEnd(facts).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void an_unknown_opening_date_that_is_found_makes_the_time_before_unopened() {
        SchoolEvent[] facts = {
            registered(null),
            openingCorrected(null, "1960-09-01", "0001-01-01"),
            opened("1960-09-01")
        };
        assertThat(Objects.requireNonNull(on(day("1950-01-01"), facts)).status())
                .isEqualTo(Status.NOT_YET_OPEN);
        assertThat(inTheEnd(facts).status()).isEqualTo(Status.OPEN);
        assertThat(inTheEnd(facts).openedOn()).isEqualTo(day("1960-09-01"));
    }

    @Test
    void of_several_corrections_the_last_one_recorded_holds() {
        var later = openingCorrected("2000-09-01", "2003-09-01", "2000-09-01");
        var muchEarlier = openingCorrected("2003-09-01", "1990-09-01", "1990-09-01");
        SchoolEvent[] facts = {registered("2000-09-01"), later, opened("2003-09-01"), muchEarlier};
        for (var day : List.of("1990-09-01", "2001-01-01", "2004-01-01")) {
            var school = Objects.requireNonNull(on(day(day), facts));
            assertThat(school.openedOn()).as(day).isEqualTo(day("1990-09-01"));
            assertThat(school.status()).as(day).isEqualTo(Status.OPEN);
        }
    }

    @Test
    void a_correction_taken_back_brings_the_first_date_back() {
        SchoolEvent[] facts = {
            registered("2000-09-01"),
            openingCorrected("2000-09-01", "1990-09-01", "1990-09-01"),
            openingCorrected("1990-09-01", "2000-09-01", "1990-09-01"),
            opened("2000-09-01")
        };
        assertThat(Objects.requireNonNull(on(day("1995-01-01"), facts)).status())
                .isEqualTo(Status.NOT_YET_OPEN);
        assertThat(inTheEnd(facts).status()).isEqualTo(Status.OPEN);
        assertThat(inTheEnd(facts).openedOn()).isEqualTo(day("2000-09-01"));
    }

    @Test
    void an_opening_date_is_corrected_on_a_closed_school_without_reopening_it() {
        var school =
                inTheEnd(
                        registered(null),
                        closureTakenOver("S1", "1980-01-01"),
                        openingCorrected(null, "1985-01-01", "0001-01-01"));
        assertThat(school.status()).isEqualTo(Status.CLOSED);
        var stillClosed =
                inTheEnd(
                        registered(null),
                        closureTakenOver("S1", "0001-01-01"),
                        openingCorrected(null, "0001-01-01", "0001-01-01"));
        assertThat(stillClosed.status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void refuses_what_can_not_have_happened() {
        refuses("did not exist", renamed("Oak", "2000-01-01"));
        refuses("did not exist", opened("2000-01-01"));
        refuses("already there", registered("2000-09-01"), registered("2001-09-01"));
        refuses("already there", established("2000-09-01"), established("2000-09-01"));
        refuses("was not open", registered("2000-09-01"), campusClosed("N", "2001-01-01"));
        refuses(
                "was not open",
                registered("2000-09-01"),
                campusOpened("N", "2002-01-01"),
                campusClosed("N", "2001-01-01"));
        refuses(
                "already there",
                registered("2000-09-01"),
                campusOpened("N", "2001-01-01"),
                campusOpened("N", "2002-01-01"));
        refuses(
                "already ended",
                registered("2000-09-01"),
                closed("2001-01-01"),
                closed("2002-01-01"));
        refuses(
                "already ended",
                registered("2000-09-01"),
                closed("2001-01-01"),
                divided(true, "2002-01-01"));
    }

    private void refuses(String why, SchoolEvent... facts) {
        assertThatThrownBy(() -> on(null, facts)).hasMessageContaining(why);
    }

    @Test
    void a_record_is_the_same_after_being_written_and_read() {
        for (var school :
                List.of(
                        inTheEnd(registered(null)),
                        inTheEnd(
                                established("2000-09-01"),
                                campusOpened("N", "2007-09-01"),
                                capacity("S1", Map.of(Stage.ADULT, 1), "2010-01-01"),
                                posts(3, "2010-01-01"),
                                absorbed("2011-01-01")))) {
            assertThat(FactJson.read(FactJson.write(school), SchoolRecord.class)).isEqualTo(school);
        }
    }

    @Test
    void draws_each_column_from_the_record() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var school =
                inTheEnd(
                        registered("2000-09-01"),
                        capacity("S1", Map.of(Stage.ADULT, 7), "2010-01-01"),
                        posts(3, "2010-01-01"),
                        closed("2011-01-01"));
        view.columns().forEach(column -> values.put(column.name(), column.of().apply(school)));
        assertThat(values.toString())
                .isEqualTo(
                        "{code=S1, name=Elm, name_folded_a=elm, name_pinyin_a=elm|elm, status=CLOSED, "
                                + "kind=PRIMARY, ownership=PUBLIC, subdistrict=310105001, "
                                + "opened_on=2000-09-01, closed_on=2011-01-01, capacity=7, posts=3, "
                                + "title_posts_over=null, title_least_filled=null}");
        assertThat(values.get("capacity")).isInstanceOf(Long.class);
        assertThat(values.get("posts")).isInstanceOf(Long.class);
        var bare = inTheEnd(registered(null));
        assertThat(view.columns())
                .filteredOn(c -> c.of().apply(bare) == null)
                .extracting(c -> c.name())
                .containsExactly(
                        "opened_on",
                        "closed_on",
                        "capacity",
                        "posts",
                        "title_posts_over",
                        "title_least_filled");
    }

    @Test
    void concerns_every_fact_of_schools() {
        for (var type : SchoolEvent.class.getPermittedSubclasses()) {
            assertThat(view.concerns(type.asSubclass(SchoolEvent.class))).isTrue();
        }
        assertThat(view.entityOf(renamed("S7", "Oak", "2000-01-01"))).isEqualTo("S7");
    }
}
