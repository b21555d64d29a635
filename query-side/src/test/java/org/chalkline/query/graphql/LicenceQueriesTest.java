package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.query.LicensingStory.*;

import java.util.List;
import java.util.Map;
import org.chalkline.kernel.licence.LicenceEvent.AnnualReportFiled;
import org.chalkline.kernel.licence.LicenceEvent.Creditors;
import org.chalkline.kernel.licence.LicenceEvent.CreditorsPaid;
import org.chalkline.kernel.licence.LicenceEvent.LicenceCancelled;
import org.chalkline.kernel.licence.LicenceEvent.LicenceDeemedRenewed;
import org.chalkline.kernel.licence.LicenceEvent.LicenceIssued;
import org.chalkline.kernel.licence.LicenceEvent.RenewalSought;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.SchoolId;
import org.junit.jupiter.api.Test;

/** Licences, and the powers of those who decide on them. */
class LicenceQueriesTest extends QueryTest {

    private void twoLicences() {
        record(
                issued("2021-09-01", "2026-08-31"),
                new RenewalSought(LICENCE, APPLICATION, true, true, day("2026-06-01")),
                new AnnualReportFiled(LICENCE, 2025, DIGEST, day("2026-02-01")),
                clock("licence/L1", new RuleId("licensing.renewal-decision"), "2026-08-31")
                        .opened("Licensing"),
                new LicenceDeemedRenewed(
                        LICENCE, APPLICATION, day("2031-08-31"), day("2026-09-01")),
                new LicenceIssued(
                        new LicenceId("L2"),
                        new SchoolId("S2"),
                        APPLICATION,
                        content("Oak"),
                        day("2027-08-31"),
                        decision("2022-1", "Li"),
                        day("2022-09-01")),
                new CreditorsPaid(
                        new LicenceId("L2"),
                        Creditors.PUPILS,
                        Money.ofFen(5),
                        Money.ofFen(5),
                        "P",
                        day("2024-01-01")),
                new LicenceCancelled(
                        new LicenceId("L2"), 3, decision("2023-1", "Li"), day("2023-05-01")));
    }

    @Test
    void shows_a_licence_with_its_terms_and_how_each_came() {
        twoLicences();
        var licence =
                ask(
                        "{ licence(code: \"L1\") { code school { code } status issuedOn validUntil content { name organiser { name } }"
                                + " terms { from until origin application { code } decision { documentNumber } } renewal { soughtOn application { code } inTime endedOn why }"
                                + " inspections { year reportedOn report gradedOn grade rectification { deadline } publishedOn publishedWhere }"
                                + " ending { as } termination { payments { paid { amount } } } deregistration { on } clocks { code } basis { projections } } }");
        assertThat(licence.at("licence.status")).isEqualTo("VALID");
        assertThat(licence.at("licence.school.code")).isEqualTo("S1");
        assertThat(licence.at("licence.validUntil")).isEqualTo("2031-08-31");
        assertThat(licence.at("licence.terms[0].decision.documentNumber")).isEqualTo("2026-5");
        assertThat(licence.at("licence.terms[1].origin")).isEqualTo("DEEMED_RENEWED");
        assertThat(licence.at("licence.renewal.inTime")).isEqualTo(true);
        assertThat(licence.at("licence.inspections[0].year")).isEqualTo(2025);
        assertThat(licence.at("licence.ending")).isNull();
        assertThat(licence.at("licence.clocks"))
                .isEqualTo(List.of(Map.of("code", "licence/L1:licensing.renewal-decision")));
        var before =
                ask(
                        "{ licence(code: \"L1\", asOf: { effectiveOn: \"2026-08-31\" }) { status validUntil } }");
        assertThat(before.at("licence.status")).isEqualTo("RENEWAL_PENDING");
        assertThat(before.at("licence.validUntil")).isEqualTo("2026-08-31");
        var cancelled =
                ask(
                        "{ licence(code: \"L2\") { status ending { as on penaltyItem revocationGround withdrawalGround compensation decision { officer } }"
                                + " termination { announcement { where } beginning { ground } liquidation { liquidator } resettlement { on } recovery { record }"
                                + " payments { on rank claims { amount } paid { amount } statement } } } }");
        assertThat(cancelled.at("licence.status")).isEqualTo("CANCELLED");
        assertThat(cancelled.at("licence.ending.penaltyItem")).isEqualTo(3);
        assertThat(cancelled.at("licence.termination.payments[0].rank")).isEqualTo("PUPILS");
    }

    private List<Object> filtered(Map<String, Object> filter) {
        return ask(
                        "query($f: LicenceFilter) { licences(first: 10, filter: $f) { edges { node { code } } } }",
                        "f",
                        filter)
                .nodes("licences", "code");
    }

    @Test
    void filters_by_each_property() {
        twoLicences();
        assertThat(filtered(Map.of())).containsExactly("L1", "L2");
        assertThat(filtered(Map.of("code", List.of("L2")))).containsExactly("L2");
        assertThat(filtered(Map.of("school", List.of("S1")))).containsExactly("L1");
        assertThat(filtered(Map.of("status", List.of("CANCELLED")))).containsExactly("L2");
        assertThat(filtered(Map.of("nameContains", "oak"))).containsExactly("L2");
        assertThat(filtered(Map.of("kind", List.of("ADULT")))).isEmpty();
        assertThat(filtered(Map.of("organiserContains", "elm"))).hasSize(2);
        assertThat(filtered(Map.of("subdistrict", List.of("310105001")))).hasSize(2);
        assertThat(filtered(Map.of("term", List.of("DEEMED_RENEWED")))).containsExactly("L1");
        assertThat(filtered(Map.of("issuedOn", Map.of("from", "2022-01-01"))))
                .containsExactly("L2");
        assertThat(filtered(Map.of("validUntil", Map.of("to", "2030-12-31"))))
                .containsExactly("L2");
        assertThat(filtered(Map.of("endedOn", Map.of("from", "2023-05-01", "to", "2023-05-01"))))
                .containsExactly("L2");
    }

    @Test
    void orders_and_counts_licences() {
        twoLicences();
        assertThat(
                        ask("{ licences(first: 10, orderBy: { field: VALID_UNTIL }) { edges { node { code } } } }")
                                .nodes("licences", "code"))
                .containsExactly("L2", "L1");
        assertThat(
                        ask("{ licenceAggregate(groupBy: [STATUS]) { groups { values { value } count } } }")
                                .at("licenceAggregate.groups"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "values",
                                        List.of(Map.of("value", "CANCELLED")),
                                        "count",
                                        1L),
                                Map.of("values", List.of(Map.of("value", "VALID")), "count", 1L)));
    }

    @Test
    void tells_history_and_changes_of_a_licence() {
        twoLicences();
        assertThat(
                        ask("{ licenceHistory(code: \"L2\", first: 10) { edges { node { summary } } } }")
                                .nodes("licenceHistory", "summary"))
                .containsExactly(
                        "Issued to \"Oak\" upon application A1, until 2027-08-31.",
                        "Creditors paid (PUPILS): 0.05 of 0.05 yuan.",
                        "Cancelled (吊销) under item 3 of article 62 by decision 2023-1.");
        var changes =
                ask(
                        "{ licenceChanges(code: \"L2\", first: 1, from: { position: 5 }, to: { position: 7 }) { fields { field before after } moreFacts } }");
        assertThat(changes.at("licenceChanges.fields[0]"))
                .isEqualTo(Map.of("field", "status", "before", "VALID", "after", "CANCELLED"));
        assertThat(changes.at("licenceChanges.moreFacts")).isEqualTo(true);
    }

    private void powers() {
        record(
                delegated("Li", Power.DECIDE_APPLICATIONS, "D-1", "2026-01-01", "2026-06-30"),
                delegated("Li", Power.EXTEND_PERIODS, "D-2", "2026-02-01", null),
                takenBack("Li", Power.EXTEND_PERIODS, "T-1", "2026-05-01"));
    }

    @Test
    void shows_the_powers_of_an_officer_and_under_which_instrument_they_were_held() {
        powers();
        var officer =
                ask(
                        "{ officer(code: \"Li\", asOf: { effectiveOn: \"2026-05-01\" }) { code powers delegations { power instrument delegatedBy from until takenBackOn takenBackBy }"
                                + " basis { projections } } }");
        assertThat(officer.at("officer.powers")).isEqualTo(List.of("DECIDE_APPLICATIONS"));
        Map<String, Object> ended = Answer.cast(officer.at("officer.delegations[1]"));
        assertThat(ended)
                .containsEntry("power", "EXTEND_PERIODS")
                .containsEntry("instrument", "D-2")
                .containsEntry("delegatedBy", "Head")
                .containsEntry("from", "2026-02-01")
                .containsEntry("until", null)
                .containsEntry("takenBackOn", "2026-05-01")
                .containsEntry("takenBackBy", "T-1");
        assertThat(
                        ask("{ officers(first: 5) { edges { node { code } } } }")
                                .nodes("officers", "code"))
                .containsExactly("Li");
        assertThat(
                        ask("{ officerHistory(code: \"Li\", first: 5) { edges { node { summary } } } }")
                                .nodes("officerHistory", "summary"))
                .containsExactly(
                        "DECIDE_APPLICATIONS delegated by Head, instrument D-1, until 2026-06-30.",
                        "EXTEND_PERIODS delegated by Head, instrument D-2.",
                        "EXTEND_PERIODS taken back, instrument T-1.");
        assertThat(ask("{ officer(code: \"Nobody\") { code } }").at("officer")).isNull();
        assertThat(ask("{ officer(code: \"a/b\") { code } }").code()).isEqualTo("BAD_VALUE");
    }

    @Test
    void those_who_held_a_power_are_followed_to_what_they_hold_now() {
        powers();
        var asked =
                "{ officersHolding(power: EXTEND_PERIODS, on: \"2026-02-01\") { holders { officer { code powers } instrument } } }";
        assertThat(ask(asked).at("officersHolding.holders"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "officer",
                                        Map.of("code", "Li", "powers", List.of()),
                                        "instrument",
                                        "D-2")));
    }

    private Map<String, Object> held(String power, String on, int position) {
        return Answer.cast(
                ask(
                                "query($power: Power!, $on: Date!, $at: Long) { powerHeld(officer: \"Li\", power: $power, on: $on, asOf: { position: $at })"
                                        + " { held instrument } }",
                                "power",
                                power,
                                "on",
                                on,
                                "at",
                                position)
                        .at("powerHeld"));
    }

    @Test
    void answers_whether_an_officer_was_empowered_on_a_day_as_it_was_known() {
        powers();
        var yes = Map.of("held", true, "instrument", "D-1");
        assertThat(held("DECIDE_APPLICATIONS", "2026-06-30", 2)).isEqualTo(yes);
        assertThat(held("DECIDE_APPLICATIONS", "2026-07-01", 2))
                .containsEntry("held", false)
                .containsEntry("instrument", null);
        assertThat(held("DECIDE_APPLICATIONS", "2025-12-31", 2)).containsEntry("held", false);
        assertThat(held("EXTEND_PERIODS", "2026-05-01", 2)).containsEntry("held", false);
        assertThat(held("EXTEND_PERIODS", "2026-05-01", 1))
                .as("before it was recorded that it was taken back")
                .containsEntry("instrument", "D-2");
        assertThat(held("PRESIDE_HEARINGS", "2026-05-01", 2)).containsEntry("held", false);
    }
}
