package org.chalkline.kernel.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chalkline.kernel.administration.PowersEvent.PowerDelegated;
import org.chalkline.kernel.administration.PowersEvent.PowerTakenBack;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.junit.jupiter.api.Test;

/**
 * The stored forms of the facts of officers are a contract with every store ever written: a line
 * here is never changed.
 */
class StoredPowersFormsTest {
    private static final FactCatalogue CATALOGUE = FactCatalogue.of(PowersEvent.class);
    private static final OfficerId LI = new OfficerId("李处长");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static void stored(Fact fact, String name, String json) {
        var entry = CATALOGUE.find(fact.getClass()).orElseThrow();
        assertThat(entry.name()).isEqualTo(name);
        assertThat(entry.revision()).isEqualTo(1);
        assertThat(FactJson.write(fact)).isEqualTo(json);
        assertThat((Object) FactJson.read(json, entry.type())).isEqualTo(fact);
        assertThat(fact.subject()).isEqualTo("officer/李处长");
    }

    @Test
    void every_fact_of_an_officer_is_stored_in_its_approved_form() {
        stored(
                new PowerDelegated(LI, Power.PRESIDE_HEARINGS, "1", "王局长", DAY.plusYears(1), DAY),
                "administration.PowerDelegated",
                """
                {"officer":"李处长","power":"PRESIDE_HEARINGS","instrument":"1","delegatedBy":"王局长","until":"2027-09-01","effectiveOn":"2026-09-01"}\
                """);
        stored(
                new PowerDelegated(LI, Power.END_LICENCES, "1", "王局长", null, DAY),
                "administration.PowerDelegated",
                """
                {"officer":"李处长","power":"END_LICENCES","instrument":"1","delegatedBy":"王局长","effectiveOn":"2026-09-01"}\
                """);
        stored(
                new PowerTakenBack(LI, Power.PRESIDE_HEARINGS, "2", DAY),
                "administration.PowerTakenBack",
                """
                {"officer":"李处长","power":"PRESIDE_HEARINGS","instrument":"2","effectiveOn":"2026-09-01"}\
                """);
        assertThat(CATALOGUE.entries()).hasSize(2);
    }
}
