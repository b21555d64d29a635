package org.chalkline.kernel.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.SchoolEvent.OpeningDateCorrected;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosureTakenOver;
import org.chalkline.kernel.school.SchoolEvent.SchoolOpened;
import org.chalkline.kernel.school.SchoolEvent.SchoolRecordCorrected;
import org.chalkline.kernel.school.SchoolEvent.SchoolRegistered;
import org.junit.jupiter.api.Test;

class SchoolStandingTest {
    private static final SchoolId ID = new SchoolId("S-1");
    private static final Particulars PARTICULARS =
            new Particulars(
                    "Elm School",
                    SchoolKind.PRIMARY,
                    Ownership.PUBLIC,
                    new Site("1 Elm Road", null));

    private static LocalDate year(int year) {
        return LocalDate.of(year, 9, 1);
    }

    private static Fact registered(int year) {
        return new SchoolRegistered(ID, PARTICULARS, year(year), "register", year(year));
    }

    private static Fact corrected(int was, int opened) {
        return new OpeningDateCorrected(
                ID,
                year(was),
                year(opened),
                PARTICULARS,
                "why",
                List.of(),
                "chief",
                year(Math.min(was, opened)));
    }

    private static boolean open(int year, Fact... facts) {
        return SchoolStanding.on(year(year), List.of(facts)).open();
    }

    @Test
    void it_is_open_from_its_opening_until_its_end() {
        var closed = new SchoolClosureTakenOver(ID, "register", year(2005));
        assertThat(open(1989, registered(1990), closed)).isFalse();
        assertThat(open(1990, registered(1990), closed)).isTrue();
        assertThat(open(2004, registered(1990), closed)).isTrue();
        assertThat(open(2005, registered(1990), closed)).isFalse();
        assertThat(SchoolStanding.on(year(2005), List.of(registered(1990), closed)).ended())
                .isTrue();
    }

    @Test
    void an_unknown_school_is_not_open() {
        assertThat(SchoolStanding.on(year(2000), List.of()).known()).isFalse();
        assertThat(open(2000)).isFalse();
    }

    @Test
    void the_opening_date_that_was_recorded_last_counts() {
        var later = corrected(1980, 2000);
        var opened = new SchoolOpened(ID, year(2000));
        assertThat(open(1985, registered(1990), corrected(1990, 1980))).isTrue();
        assertThat(open(1995, registered(1990), corrected(1990, 1980), later, opened)).isFalse();
        assertThat(open(2000, registered(1990), corrected(1990, 1980), later, opened)).isTrue();
    }

    @Test
    void its_kind_is_that_of_the_day() {
        var correction =
                new SchoolRecordCorrected(
                        ID,
                        RecordField.KIND,
                        "PRIMARY",
                        "JUNIOR_MIDDLE",
                        "why",
                        List.of(),
                        "chief",
                        null,
                        year(2000));
        var facts = List.of(registered(1990), correction);
        assertThat(SchoolStanding.on(year(1999), facts).kind()).isEqualTo(SchoolKind.PRIMARY);
        assertThat(SchoolStanding.on(year(2000), facts).kind()).isEqualTo(SchoolKind.JUNIOR_MIDDLE);
    }
}
