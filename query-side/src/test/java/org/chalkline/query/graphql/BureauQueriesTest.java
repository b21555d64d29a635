package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationDone;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationGiven;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationHandedOver;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationRead;
import org.chalkline.kernel.procedure.notification.NotificationId;
import org.chalkline.kernel.procedure.notification.NotificationOccasion;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerCertified;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerLeft;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerPosted;
import org.chalkline.kernel.procedure.power.PostingEvent.OfficerQualifiedInLaw;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitMerged;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitRenamed;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitSetUp;
import org.junit.jupiter.api.Test;

/** Units, officers and what these have to know or do, as they are asked for. */
class BureauQueriesTest extends QueryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OfficerId LI = new OfficerId("Li");
    private static final InternalUnitId LICENSING = new InternalUnitId("licensing");
    private static final InternalUnitId LAW = new InternalUnitId("law");
    private static final InternalUnitId SCHOOLS = new InternalUnitId("schools");
    private static final Decision DECISION =
            new Decision(
                    "8",
                    "Bureau",
                    "chief",
                    DAY,
                    null,
                    null,
                    List.of(),
                    List.of(new LegalBasis("Administrative Licensing Law", "22", "2019")),
                    "As planned.",
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null);

    @Test
    void a_unit_is_shown_as_it_stood_on_each_day() {
        record(
                new UnitSetUp(LICENSING, "Approvals", DECISION, DAY),
                new UnitSetUp(LAW, "Law", DECISION, DAY),
                new UnitSetUp(SCHOOLS, "Schools", DECISION, DAY),
                new UnitRenamed(LICENSING, "Licensing", DECISION, DAY.plusMonths(1)),
                new UnitMerged(LICENSING, LAW, DECISION, DAY.plusMonths(2)),
                new UnitAbolished(LAW, SCHOOLS, DECISION, DAY.plusMonths(3)));
        var asked =
                "query($day: Date) { internalUnit(code: \"licensing\", asOf: {effectiveOn: $day}) { code name status endedOn successor } }";
        Map<String, Object> first = Answer.cast(ask(asked, "day", "2026-03-02").at("internalUnit"));
        assertThat(first).containsEntry("name", "Approvals").containsEntry("status", "STANDS");
        Map<String, Object> last = Answer.cast(ask(asked, "day", "2026-06-01").at("internalUnit"));
        assertThat(last)
                .containsEntry("name", "Licensing")
                .containsEntry("status", "MERGED")
                .containsEntry("endedOn", "2026-05-02")
                .containsEntry("successor", "law");
        assertThat(
                        ask("{ internalUnits(first: 5, filter: {status: [ABOLISHED]}, asOf: {effectiveOn: \"2026-07-01\"}) { edges { node { code successor } } } }")
                                .nodes("internalUnits", "code"))
                .containsExactly("law");
        assertThat(
                        ask("{ internalUnitHistory(code: \"law\", first: 5) { edges { node { summary } } } }")
                                .nodes("internalUnitHistory", "summary"))
                .containsExactly(
                        "Set up as Law.", "Abolished; schools goes on with its open cases.");
    }

    @Test
    void an_officer_shows_post_certificates_and_the_powers_of_the_day() {
        record(
                new OfficerPosted(LI, LICENSING, "officer", "1", "chief", DAY),
                new PowerDelegated(LI, Power.END_LICENCES, "2", "Head", null, DAY),
                new OfficerCertified(LI, "ZF-1", DAY.plusYears(5), "chief", DAY),
                new OfficerQualifiedInLaw(LI, "FL-1", "chief", DAY.minusYears(2)),
                new OfficerPosted(LI, LAW, "head", "3", "chief", DAY.plusMonths(1)),
                new OfficerLeft(LI, "4", "chief", DAY.plusMonths(2)));
        var asked =
                "query($day: Date) { officer(code: \"Li\", asOf: {effectiveOn: $day}) { unit post powers legalQualification leftOn postings { unit post from } certificates { number until } } }";
        Map<String, Object> first = Answer.cast(ask(asked, "day", "2026-03-02").at("officer"));
        assertThat(first)
                .containsEntry("unit", "licensing")
                .containsEntry("post", "officer")
                .containsEntry("powers", List.of("END_LICENCES"))
                .containsEntry("legalQualification", "FL-1")
                .containsEntry(
                        "certificates", List.of(Map.of("number", "ZF-1", "until", "2031-03-02")));
        Map<String, Object> left = Answer.cast(ask(asked, "day", "2026-05-02").at("officer"));
        assertThat(left)
                .containsEntry("unit", null)
                .containsEntry("powers", List.of())
                .containsEntry("leftOn", "2026-05-02");
        assertThat(
                        ask("{ officers(first: 5, filter: {unit: [\"law\"]}, asOf: {effectiveOn: \"2026-04-10\"}) { edges { node { code } } } }")
                                .nodes("officers", "code"))
                .containsExactly("Li");
        assertThat(
                        ask("{ powerHeld(officer: \"Li\", power: END_LICENCES, on: \"2026-05-02\") { held } }")
                                .at("powerHeld.held"))
                .isEqualTo(false);
    }

    private List<Object> outsideTheirPower() {
        return ask("{ facts(first: 9, filter: {outsidePower: true}) { edges { node { of } } } }")
                .nodes("facts", "of");
    }

    @Test
    void an_act_lies_outside_a_power_as_soon_as_it_is_known_that_its_officer_lacked_it() {
        var chief = new OfficerId("chief");
        record(new UnitSetUp(LAW, "Law", DECISION, DAY));
        assertThat(outsideTheirPower()).as("nobody gave it").containsExactly(LAW.toString());
        record(
                new PowerDelegated(
                        chief, Power.ORGANISE_UNITS, "1", "Head", null, DAY.minusDays(9)));
        assertThat(outsideTheirPower()).isEmpty();
        assertThat(
                        ask("{ facts(first: 9, filter: {outsidePower: false}) { totalCount } }")
                                .at("facts.totalCount"))
                .isEqualTo(1L);
        record(new PowerTakenBack(chief, Power.ORGANISE_UNITS, "2", DAY));
        assertThat(outsideTheirPower())
                .as("what was taken back from that day on")
                .containsExactly(LAW.toString());
    }

    @Test
    void a_power_shows_the_chain_by_which_it_came() {
        record(
                new PowerDelegated(
                        new OfficerId("chief"), Power.SPEND_BUDGETS, "1", "Head", null, DAY),
                new PowerDelegated(
                        LI,
                        Power.SPEND_BUDGETS,
                        "2",
                        "chief",
                        List.of(new UnitId("S-1")),
                        DAY,
                        DAY.plusYears(1),
                        DAY.plusDays(1)));
        var chain =
                ask("{ powerHeld(officer: \"Li\", power: SPEND_BUDGETS, on: \"2026-04-01\") { chain { officer instrument delegatedBy units from until } } }")
                        .at("powerHeld.chain");
        List<Map<String, Object>> links = Answer.cast(chain);
        assertThat(links).hasSize(2);
        assertThat(links.getFirst())
                .containsEntry("officer", "Li")
                .containsEntry("delegatedBy", "chief")
                .containsEntry("units", List.of("S-1"))
                .containsEntry("until", "2027-03-02");
        assertThat(links.getLast())
                .containsEntry("officer", "chief")
                .containsEntry("delegatedBy", "Head")
                .containsEntry("units", null);
    }

    @Test
    void the_catalogue_says_which_powers_there_are() {
        List<Map<String, Object>> powers =
                Answer.cast(ask("{ powers { power title titleZh checked } }").at("powers"));
        assertThat(powers)
                .hasSize(Power.values().size())
                .anySatisfy(
                        power ->
                                assertThat(power)
                                        .containsEntry("power", "PRESIDE_HEARINGS")
                                        .containsEntry("title", "Preside over hearings.")
                                        .containsEntry("checked", true));
        assertThat(
                        ask("{ powerHeld(officer: \"Li\", power: \"not a code\", on: \"2026-03-02\") { held } }")
                                .code())
                .isNotNull();
    }

    private static NotificationGiven given(InboxId inbox, String id, LocalDate due) {
        return new NotificationGiven(
                inbox,
                new NotificationId(id),
                NotificationOccasion.FOLLOW_UP,
                "followup/" + id,
                "See to it.",
                due,
                null,
                DAY);
    }

    @Test
    void what_somebody_has_to_do_is_asked_for_by_addressee() {
        var li = InboxId.of(LI);
        var wang = new InboxId("officer:Wang");
        var a = new NotificationId("a");
        record(
                given(li, "a", DAY.plusDays(7)),
                given(li, "b", DAY.plusDays(9)),
                new NotificationRead(li, a, "Li", DAY.plusDays(1)),
                new NotificationDone(li, new NotificationId("b"), "Li", "Done.", DAY.plusDays(2)),
                new NotificationHandedOver(
                        li,
                        a,
                        wang,
                        NotificationOccasion.FOLLOW_UP,
                        "followup/a",
                        DAY.plusDays(7),
                        "Li",
                        "Leaves.",
                        DAY.plusDays(3)),
                new NotificationGiven(
                        wang,
                        a,
                        NotificationOccasion.FOLLOW_UP,
                        "followup/a",
                        "See to it.",
                        DAY.plusDays(7),
                        li,
                        DAY.plusDays(3)));
        var of =
                "query($inbox: [ID!], $day: Date) { notifications(first: 5, filter: {inbox: $inbox}, asOf: {effectiveOn: $day}) { edges { node { code status } } } }";
        var early = ask(of, "inbox", List.of("officer:Li"), "day", "2026-03-03");
        assertThat(early.nodes("notifications", "status")).containsExactly("READ", "TOLD");
        var late = ask(of, "inbox", List.of("officer:Li"), "day", "2026-03-10");
        assertThat(late.nodes("notifications", "status")).containsExactly("HANDED_OVER", "DONE");
        Map<String, Object> now =
                Answer.cast(
                        ask("{ notification(code: \"officer:Wang/a\") { inbox notification occasion about text status dueOn from readOn } }")
                                .at("notification"));
        assertThat(now)
                .containsEntry("inbox", "officer:Wang")
                .containsEntry("from", "officer:Li")
                .containsEntry("status", "TOLD")
                .containsEntry("dueOn", "2026-03-09");
        var overdue =
                "query($day: Date) { notifications(first: 5, filter: {overdue: true}, asOf: {effectiveOn: $day}) { edges { node { code } } } }";
        assertThat(ask(overdue, "day", "2026-03-09").nodes("notifications", "code")).isEmpty();
        assertThat(ask(overdue, "day", "2026-03-10").nodes("notifications", "code"))
                .containsExactly("officer:Wang/a");
    }
}
