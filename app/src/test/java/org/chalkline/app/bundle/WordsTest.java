package org.chalkline.app.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.chalkline.kernel.administration.PowersEvent;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.calendar.CalendarEvent;
import org.chalkline.kernel.clock.ClockEvent;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.school.SchoolEvent;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void every_fact_of_schools_and_of_licensing_has_a_name_in_both_languages() {
        var catalogue =
                FactCatalogue.of(
                        SchoolEvent.class,
                        ApplicationEvent.class,
                        LicenceEvent.class,
                        PowersEvent.class,
                        ClockEvent.class,
                        CalendarEvent.class);
        for (var entry : catalogue.entries()) {
            assertThat(Words.factInChinese(entry.name())).as(entry.name()).isNotBlank();
        }
        assertThat(Words.factInEnglish("application.ApplicationDeemedAccepted"))
                .isEqualTo("Application deemed accepted");
        assertThat(Words.factInChinese("later.SomethingNew")).isNull();
        assertThat(Words.factInEnglish("later.SomethingNew")).isEqualTo("Something new");
    }
}
