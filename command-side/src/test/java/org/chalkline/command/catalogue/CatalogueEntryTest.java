package org.chalkline.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.catalogue.CatalogueRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.catalogue.CatalogueCommand.*;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.gateway.CommandReach;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.admission.AdmissionPlanEvent.PlanAdjusted;
import org.chalkline.kernel.admission.AdmissionPlanEvent.PlanApproved;
import org.chalkline.kernel.admission.AdmissionPlanId;
import org.chalkline.kernel.admission.CatchmentEvent.CatchmentPublished;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.catalogue.CatalogueEvent.*;
import org.chalkline.kernel.catalogue.ClosureGround;
import org.chalkline.kernel.catalogue.DisclosureClass;
import org.chalkline.kernel.catalogue.PublicTable;
import org.chalkline.kernel.catalogue.PublicTable.PublicRow;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.normative.NormativeEvent.ClauseAmended;
import org.chalkline.kernel.normative.NormativeEvent.DocumentDrafted;
import org.chalkline.kernel.normative.NormativeEvent.DocumentIssued;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.school.SchoolId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries of the catalogue: what makes them due, and what is refused. */
class CatalogueEntryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final CatalogueEntryId ID = new CatalogueEntryId("E-1");
    private static final String LICENCE = "https://open.example/licence";
    private static final PublicTable TABLE = table("120");
    private static final PublicTable NEWER = table("140");

    private static final class Bureau extends BureauInMemory<Bureau> {
        Bureau() {
            super(TODAY);
            var units =
                    BelongingOf.units(
                            "normative-document", facts -> Belonging.inHandOf("the law unit"));
            var office =
                    new CatalogueOffice(
                            clock,
                            new Calendars(factsOf),
                            new Powers(factsOf),
                            factsOf,
                            new CommandReach(List.of(units), factsOf));
            open(
                    inMemory()
                            .registerComponent(CatalogueOffice.class, c -> office)
                            .configureAggregate(
                                    AggregateConfigurer.defaultConfiguration(
                                            CatalogueEntry.class)));
            power("screener", Power.SCREEN_SECRECY);
            power("both", Power.SCREEN_SECRECY);
            power("both", Power.PUBLISH_ENTRIES);
            power("publisher", Power.PUBLISH_ENTRIES);
        }

        private void power(String officer, Power power) {
            knowing(
                    new PowerDelegated(
                            new OfficerId(officer), power, "1", "mayor", null, day("2020-01-02")));
        }
    }

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static PublicTable table(String cell) {
        return new PublicTable(List.of("places"), List.of(new PublicRow(List.of(cell))));
    }

    private static ListEntry listing(CatalogueEntryId id) {
        return new ListEntry(
                id,
                "Places",
                DisclosureClass.POLICIES,
                "school unit",
                "publisher",
                day("2026-07-01"));
    }

    private static ScreenEntry screening(PublicTable content, String by, String on) {
        return new ScreenEntry(
                ID, "Places of each school", List.of("places"), content, "Open.", by, day(on));
    }

    private static PublishEntry publishing(PublicTable content, String by, String on) {
        return new PublishEntry(ID, content.digest(), LICENCE, by, day(on));
    }

    private static CloseEntry closing(String again, String on) {
        return new CloseEntry(
                ID, ClosureGround.IN_PROCESS, "A draft.", day(again), "screener", day(on));
    }

    private static WithdrawEntry withdrawal(String on) {
        return new WithdrawEntry(ID, "It was wrong.", "publisher", day(on));
    }

    private void isPublic() {
        bureau.accept(
                listing(ID),
                screening(TABLE, "screener", "2026-07-06"),
                publishing(TABLE, "publisher", "2026-07-07"));
    }

    @Test
    void what_is_listed_is_screened_published_replaced_and_withdrawn() {
        var listed = bureau.accept(listing(ID));
        assertThat(listed).hasExactlyElementsOfTypes(EntryDue.class, ClockOpened.class);
        assertThat(bureau.accept(listing(ID))).isEmpty();
        bureau.accept(screening(TABLE, "screener", "2026-07-06"));
        var published = publishing(TABLE, "publisher", "2026-07-07");
        assertThat(bureau.accept(published))
                .hasExactlyElementsOfTypes(EntryPublished.class, ClockMet.class);
        assertThat(bureau.accept(published)).isEmpty();
        bureau.accept(screening(NEWER, "screener", "2026-07-20"));
        var update = new UpdateEntry(ID, NEWER.digest(), "More.", "publisher", day("2026-07-21"));
        assertThat(bureau.accept(update)).hasExactlyElementsOfTypes(EntryUpdated.class);
        assertThat(bureau.accept(withdrawal("2026-08-01")))
                .hasExactlyElementsOfTypes(EntryWithdrawn.class);
        bureau.refuse(ENTRY_WITHDRAWN, screening(TABLE, "screener", "2026-08-02"));
    }

    @Test
    void twenty_working_days_run_from_the_day_it_was_formed() {
        bureau.accept(listing(ID));
        var opened = bureau.facts(ClockOpened.class).getFirst();
        assertThat(opened.rule().rule()).isEqualTo(CatalogueEntry.PUBLISH);
        assertThat(opened.due().date()).isEqualTo(day("2026-07-29"));
        assertThat(opened.unit()).isEqualTo("school unit");
    }

    @Test
    void nothing_is_published_but_what_another_officer_found_to_be_fit_for_it() {
        bureau.accept(listing(ID));
        bureau.refuse(NOT_SCREENED, publishing(TABLE, "publisher", "2026-07-07"));
        bureau.accept(screening(TABLE, "both", "2026-07-06"));
        bureau.refuse(NOT_SCREENED, publishing(NEWER, "publisher", "2026-07-07"));
        bureau.refuse(SCREENER_PUBLISHES, publishing(TABLE, "both", "2026-07-07"));
        assertThat(bureau.accept(publishing(TABLE, "publisher", "2026-07-07"))).isNotEmpty();
    }

    @Test
    void what_was_screened_before_a_withdrawal_or_closure_counts_no_more() {
        bureau.accept(listing(ID), screening(TABLE, "screener", "2026-07-06"));
        bureau.accept(closing("2027-07-01", "2026-07-07"));
        bureau.accept(new EndClosure(ID, "It was decided.", "screener", day("2026-07-08")));
        bureau.refuse(NOT_SCREENED, publishing(TABLE, "publisher", "2026-07-09"));
    }

    @Test
    void what_stays_closed_is_looked_at_again_on_the_day_that_was_named() {
        bureau.accept(listing(ID));
        assertThat(bureau.accept(closing("2026-08-03", "2026-07-07")))
                .hasExactlyElementsOfTypes(
                        EntryClosed.class, ClockOvertaken.class, ClockOpened.class);
        bureau.refuse(ENTRY_CLOSED, screening(TABLE, "screener", "2026-07-08"));
        bureau.refuse(ENTRY_CLOSED, publishing(TABLE, "publisher", "2026-07-08"));
        var kept =
                new KeepClosure(
                        ID,
                        ClosureGround.PRIVACY,
                        "Names in it.",
                        day("2027-08-03"),
                        "screener",
                        day("2026-08-02"));
        assertThat(bureau.accept(kept))
                .hasExactlyElementsOfTypes(ClosureKept.class, ClockMet.class, ClockOpened.class);
        var ended = new EndClosure(ID, "Names are out.", "screener", day("2026-08-20"));
        assertThat(bureau.accept(ended))
                .hasExactlyElementsOfTypes(ClosureEnded.class, ClockMet.class, ClockOpened.class);
        bureau.refuse(
                ENTRY_NOT_CLOSED, new EndClosure(ID, "Again.", "screener", day("2026-08-21")));
    }

    @Test
    void what_is_unclear_is_referred_and_neither_screened_nor_closed_before_the_answer() {
        bureau.refuse(UNKNOWN_ENTRY, referring("2026-07-05"));
        bureau.accept(listing(ID));
        bureau.refuse(NOT_REFERRED, told(true, "2026-07-05"));
        assertThat(bureau.accept(referring("2026-07-05")))
                .hasExactlyElementsOfTypes(EntryReferred.class);
        assertThat(bureau.accept(referring("2026-07-05"))).isEmpty();
        bureau.refuse(REFERRED, referring("2026-07-06"));
        bureau.refuse(REFERRED, screening(TABLE, "screener", "2026-07-06"));
        bureau.refuse(REFERRED, closing("2027-07-01", "2026-07-06"));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new RecordReferralAnswer(
                        ID, false, "ab".repeat(32), "publisher", day("2026-07-10")));
        assertThat(bureau.accept(told(false, "2026-07-10")))
                .hasExactlyElementsOfTypes(ReferralAnswered.class);
        bureau.refuse(FOUND_CLOSED_BY_AUTHORITY, screening(TABLE, "screener", "2026-07-13"));
        bureau.accept(closing("2027-07-01", "2026-07-13"));
        bureau.refuse(ENTRY_CLOSED, referring("2026-07-14"));
        bureau.accept(new EndClosure(ID, "The map is out.", "screener", day("2026-07-20")));
        bureau.accept(screening(TABLE, "screener", "2026-07-21"));
        bureau.accept(referring("2026-07-22"));
        bureau.refuse(REFERRED, publishing(TABLE, "publisher", "2026-07-23"));
        bureau.accept(told(true, "2026-07-24"));
        assertThat(bureau.accept(publishing(TABLE, "publisher", "2026-07-27")))
                .hasAtLeastOneElementOfType(EntryPublished.class);
    }

    private static ReferEntry referring(String on) {
        return new ReferEntry(ID, "Secrecy bureau", "L-1", "A map of sites.", "screener", day(on));
    }

    private static RecordReferralAnswer told(boolean mayBePublic, String on) {
        return new RecordReferralAnswer(ID, mayBePublic, "ab".repeat(32), "screener", day(on));
    }

    static Stream<String> misplaced() {
        return Stream.of("2026-07-07", "2026-07-01", "2029-07-08");
    }

    @ParameterizedTest
    @MethodSource("misplaced")
    void the_day_to_look_again_lies_ahead_and_within_three_years(String again) {
        bureau.accept(listing(ID));
        bureau.refuse(LOOK_AGAIN_MISPLACED, closing(again, "2026-07-07"));
    }

    @Test
    void each_step_is_refused_out_of_its_place() {
        bureau.refuse(UNKNOWN_ENTRY, screening(TABLE, "screener", "2026-07-06"));
        isPublic();
        bureau.refuse(
                ENTRY_EXISTS,
                new ListEntry(
                        ID, "Other", DisclosureClass.FEES, "unit", "publisher", day("2026-07-01")));
        bureau.refuse(ENTRY_PUBLIC, publishing(TABLE, "publisher", "2026-07-08"));
        bureau.refuse(ENTRY_PUBLIC, closing("2027-01-01", "2026-07-08"));
        bureau.refuse(
                CONTENT_UNCHANGED,
                new UpdateEntry(ID, TABLE.digest(), "None.", "publisher", day("2026-07-08")));
        bureau.refuse(ACT_OUT_OF_ORDER, withdrawal("2026-07-02"));
        bureau.refuse(ACT_IN_FUTURE, withdrawal("2026-09-02"));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new WithdrawEntry(ID, "Wrong.", "screener", day("2026-08-01")));
    }

    @Test
    void an_update_needs_something_public() {
        bureau.accept(listing(ID), screening(TABLE, "screener", "2026-07-06"));
        bureau.refuse(
                ENTRY_NOT_PUBLIC,
                new UpdateEntry(ID, TABLE.digest(), "x", "publisher", day("2026-07-08")));
    }

    static Stream<PublicTable> misshapen() {
        return Stream.of(
                new PublicTable(List.of(), List.of()),
                new PublicTable(List.of("a"), List.of()),
                new PublicTable(List.of("a", "a"), List.of(new PublicRow(List.of("1", "2")))),
                new PublicTable(List.of("a", "b"), List.of(new PublicRow(List.of("1")))));
    }

    @ParameterizedTest
    @MethodSource("misshapen")
    void content_is_a_table(PublicTable content) {
        bureau.accept(listing(ID));
        bureau.refuse(CONTENT_MISSHAPEN, screening(content, "screener", "2026-07-06"));
    }

    @Test
    void content_has_an_end() {
        bureau.accept(listing(ID));
        var rows = new ArrayList<PublicRow>();
        for (int i = 0; i < 10; i++) rows.add(new PublicRow(List.of("x".repeat(3_100))));
        var long1 = new PublicTable(List.of("a"), rows);
        bureau.refuse(CONTENT_TOO_LARGE, screening(long1, "screener", "2026-07-06"));
    }

    static Stream<String> noAddresses() {
        return Stream.of("", "CC-BY", "http://x.example", "https://x .example", "javascript:1");
    }

    @ParameterizedTest
    @MethodSource("noAddresses")
    void a_licence_is_an_address(String licence) {
        bureau.accept(listing(ID), screening(TABLE, "screener", "2026-07-06"));
        bureau.refuse(
                LICENCE_NOT_AN_ADDRESS,
                new PublishEntry(ID, TABLE.digest(), licence, "publisher", day("2026-07-07")));
    }

    @Test
    void what_was_published_before_is_taken_over() {
        var taken =
                new TakeOverEntry(
                        ID,
                        "Places",
                        DisclosureClass.POLICIES,
                        "school unit",
                        day("2018-05-01"),
                        "Places of 2018",
                        List.of(),
                        TABLE,
                        LICENCE,
                        "publisher",
                        day("2018-05-20"));
        assertThat(bureau.accept(taken)).hasExactlyElementsOfTypes(EntryTakenOver.class);
        assertThat(bureau.accept(taken)).isEmpty();
        bureau.refuse(ENTRY_EXISTS, listing(ID));
        bureau.refuse(
                PUBLISHED_BEFORE_FORMED,
                new TakeOverEntry(
                        new CatalogueEntryId("E-2"),
                        "Places",
                        DisclosureClass.POLICIES,
                        "school unit",
                        day("2018-05-21"),
                        "Places of 2018",
                        List.of(),
                        TABLE,
                        LICENCE,
                        "publisher",
                        day("2018-05-20")));
    }

    // ---- what follows from facts

    private static Decision decided(String number, String on) {
        return new Decision(
                number,
                "Bureau",
                "head",
                day(on),
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Some Law", "1", "2020")),
                "As examined.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static final NormativeDocumentId DOCUMENT = new NormativeDocumentId("N-1");

    private static DocumentIssued issued(String on) {
        return new DocumentIssued(
                DOCUMENT,
                "ab".repeat(32),
                List.of(),
                null,
                day(on).plusMonths(1),
                null,
                decided("No. 7", on),
                day(on));
    }

    private Object only(List<Object> commands) {
        assertThat(commands).hasSize(1);
        return commands.getFirst();
    }

    @Test
    void a_document_that_is_issued_is_due_once_and_by_the_unit_that_has_it() {
        bureau.knowing(new DocumentDrafted(DOCUMENT, "Rules", "ab".repeat(32), "x", "y", TODAY));
        var due = only(new WhenFactRecordedThenEntryDue().to(issued("2026-07-01")));
        var facts = bureau.accept(due);
        assertThat(facts).hasExactlyElementsOfTypes(EntryDue.class, ClockOpened.class);
        assertThat(bureau.accept(due)).isEmpty();
        var entry = (EntryDue) facts.getFirst();
        assertThat(entry.title()).isEqualTo("规范性文件 No. 7");
        assertThat(entry.unit()).isEqualTo("the law unit");
        assertThat(entry.effectiveOn()).isEqualTo(day("2026-07-01"));
    }

    @Test
    void an_amendment_makes_it_due_anew() {
        var reaction = new WhenFactRecordedThenEntryDue();
        bureau.accept(only(reaction.to(issued("2026-07-01"))));
        var amended =
                new ClauseAmended(
                        DOCUMENT,
                        "1",
                        2,
                        "New.",
                        List.of(),
                        DOCUMENT,
                        decided("No. 8", "2026-07-20"),
                        day("2026-10-01"));
        var anew = only(reaction.to(amended));
        assertThat(bureau.accept(anew))
                .hasExactlyElementsOfTypes(EntryDueAnew.class, ClockOpened.class);
        assertThat(bureau.accept(anew)).isEmpty();
        // Neither period gives way to the other, and one publication meets both.
        var entry = ((DueEntryAnew) anew).entry();
        bureau.accept(
                new ScreenEntry(
                        entry, "Rules", List.of(), TABLE, "Open.", "screener", day("2026-07-22")));
        assertThat(
                        bureau.accept(
                                new PublishEntry(
                                        entry,
                                        TABLE.digest(),
                                        LICENCE,
                                        "publisher",
                                        day("2026-07-23"))))
                .hasExactlyElementsOfTypes(EntryPublished.class, ClockMet.class, ClockMet.class);
    }

    @Test
    void an_admission_plan_is_due_when_it_is_approved_and_anew_when_it_is_adjusted() {
        var reaction = new WhenFactRecordedThenEntryDue();
        var plan = new AdmissionPlanId("2026-p");
        var approved =
                new PlanApproved(
                        plan,
                        "ab".repeat(32),
                        "As last year.",
                        decided("No. 9", "2026-07-01"),
                        day("2026-07-01"));
        var due = bureau.accept(only(reaction.to(approved)));
        assertThat(due).hasExactlyElementsOfTypes(EntryDue.class, ClockOpened.class);
        assertThat(((EntryDue) due.getFirst()).title()).isEqualTo("招生计划 No. 9");
        var adjusted =
                new PlanAdjusted(
                        plan,
                        new SchoolId("1201"),
                        55,
                        decided("No. 10", "2026-07-20"),
                        day("2026-07-20"));
        assertThat(bureau.accept(only(reaction.to(adjusted))))
                .hasExactlyElementsOfTypes(EntryDueAnew.class, ClockOpened.class);
        var zones =
                new CatchmentPublished(
                        new CatchmentId("2026-PRIMARY"),
                        "Website",
                        day("2026-08-01"),
                        decided("No. 11", "2026-07-20"),
                        day("2026-07-20"));
        var listed = (EntryDue) bureau.accept(only(reaction.to(zones))).getFirst();
        assertThat(listed.disclosureClass()).isEqualTo(DisclosureClass.OTHER);
    }

    @Test
    void what_is_older_than_the_regulations_and_what_is_not_listed_is_not_due() {
        var reaction = new WhenFactRecordedThenEntryDue();
        assertThat(reaction.to(issued("2019-05-14"))).isEmpty();
        assertThat(reaction.to(issued("2019-05-15"))).hasSize(1);
        assertThat(reaction.concerns(DocumentDrafted.class)).isFalse();
        assertThat(reaction.concerns(DocumentIssued.class)).isTrue();
    }

    @Test
    void what_tells_of_an_act_that_fell_is_withdrawn_and_due_anew_when_done_anew() {
        var reaction = new WhenFactRecordedThenEntryDue();
        var due = (DueEntry) only(reaction.to(issued("2026-07-01")));
        bureau.accept(due);
        var fallen =
                new WithdrawFallen(due.entry(), "Annulled.", due.about() + "#4", day("2026-07-20"));
        assertThat(bureau.accept(fallen))
                .hasExactlyElementsOfTypes(EntryWithdrawn.class, ClockOvertaken.class);
        assertThat(bureau.accept(fallen)).isEmpty();
        var anew = only(reaction.to(issued("2026-08-20")));
        assertThat(bureau.accept(anew))
                .hasExactlyElementsOfTypes(EntryDueAnew.class, ClockOpened.class);
    }
}
