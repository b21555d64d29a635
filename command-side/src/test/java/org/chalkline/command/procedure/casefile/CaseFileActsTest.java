package org.chalkline.command.procedure.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.InputRefusal.DIGEST_MALFORMED;
import static org.chalkline.command.InputRefusal.IMPLAUSIBLE_DATE;
import static org.chalkline.command.InputRefusal.LIST_TOO_LONG;
import static org.chalkline.command.InputRefusal.TEXT_MISSING;
import static org.chalkline.command.procedure.SubjectRefusal.UNKNOWN_SUBJECT;
import static org.chalkline.command.procedure.casefile.CaseBureau.*;
import static org.chalkline.command.procedure.casefile.CaseFileRefusal.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.Matter.Decide;
import org.chalkline.command.procedure.Matter.Decided;
import org.chalkline.command.procedure.Matter.Note;
import org.chalkline.command.procedure.casefile.CaseFileCommand.*;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.archive.RetentionRules;
import org.chalkline.kernel.procedure.casefile.AppraisalFinding;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.*;
import org.chalkline.kernel.procedure.casefile.CasePaper;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.casefile.CaseParty.PartyRole;
import org.chalkline.kernel.procedure.casefile.PaperTiming;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpSettled;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseFileActsTest {
    private static final String DIGEST = Sha256.hex("receipt");
    private static final String METS = Sha256.hex("METS.xml");

    /** When what was closed in 2026 has been kept for ten years. */
    private static final LocalDate OVER = LocalDate.of(2037, 1, 4);

    private static final CaseParty APPLICANT = new CaseParty(PartyRole.APPLICANT, null, "Elm Ltd");
    private static final CaseParty NEIGHBOUR =
            new CaseParty(PartyRole.INTERESTED, new PersonId("p-17"), null);

    private final CaseBureau bureau = new CaseBureau();

    @BeforeEach
    void a_matter_is_under_way() {
        bureau.accept(new Note(MATTER, 1, MARCH));
    }

    @AfterEach
    void the_matters_feature_was_told_of_all_that_was_recorded() {
        assertThat(bureau.watching.followed())
                .isEqualTo(bureau.facts(CaseFileEvent.class).stream().map(Fact::getClass).toList());
        bureau.close();
    }

    private static OpenCase open() {
        return new OpenCase(
                MATTER, "C-1", "A kindergarten", "Licensing", List.of(APPLICANT), CLERK, MARCH);
    }

    private static CasePaper paper(String text, LocalDate collectedOn) {
        return paper(text, collectedOn, null, null);
    }

    private static CasePaper paper(
            String text, LocalDate on, @Nullable String original, @Nullable String consent) {
        return new CasePaper(
                Sha256.hex(text), text, "Elm Ltd", on, on, "That it is so.", original, consent);
    }

    private static FilePaper file(CasePaper paper, LocalDate on) {
        return new FilePaper(MATTER, paper, CLERK, on);
    }

    private static CloseCase closing(LocalDate on) {
        return new CloseCase(MATTER, CLERK, on);
    }

    private static ArchiveCase archive(String retention, LocalDate on) {
        return new ArchiveCase(MATTER, "A-1", retention, ARCHIVIST, on);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse("2026-" + text);
    }

    private PaperFiled filed(FilePaper act) {
        return (PaperFiled) bureau.accept(act).getFirst();
    }

    @Test
    void a_matter_has_one_case_file_with_its_number_unit_and_parties() {
        bureau.refuse(CASE_NOT_OPENED, file(paper("lease", MARCH), MARCH));
        assertThat(bureau.accept(open(), open()))
                .containsExactly(
                        new CaseOpened(
                                MATTER,
                                "C-1",
                                "A kindergarten",
                                "Licensing",
                                List.of(APPLICANT),
                                CLERK,
                                MARCH));
        bureau.refuse(
                CASE_OPENED_ALREADY,
                new OpenCase(MATTER, "C-2", "Another", "Licensing", List.of(), CLERK, MARCH));
        bureau.refuse(
                UNKNOWN_SUBJECT,
                new OpenCase("matter/9", "C-2", "Another", "x", List.of(), CLERK, MARCH));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new OpenCase(MATTER, "C-1", "x", "x", List.of(), ARCHIVIST, MARCH));
    }

    @Test
    void the_matters_feature_can_refuse_what_a_case_file_is_to_hold() {
        bureau.accept(open());
        bureau.watching.refuse(PaperFiled.class);
        bureau.refuse(UNKNOWN_PERSON, file(paper("lease", MARCH), MARCH));
        bureau.watching.refuse(PartyJoined.class);
        bureau.refuse(UNKNOWN_PERSON, new JoinParty(MATTER, NEIGHBOUR, CLERK, MARCH));
    }

    @Test
    void a_party_is_a_person_or_an_organisation_and_joins_once() {
        bureau.accept(open());
        assertThat(bureau.accept(new JoinParty(MATTER, NEIGHBOUR, CLERK, MARCH))).hasSize(1);
        assertThat(bureau.accept(new JoinParty(MATTER, NEIGHBOUR, CLERK, MARCH))).isEmpty();
        bureau.refuse(
                PARTY_NAMED_ALREADY, new JoinParty(MATTER, NEIGHBOUR, CLERK, MARCH.plusDays(1)));
        bureau.refuse(
                PARTY_NOT_NAMED,
                new JoinParty(
                        MATTER,
                        new CaseParty(PartyRole.AGENT, new PersonId("p-1"), "Elm Ltd"),
                        CLERK,
                        MARCH));
        bureau.refuse(
                PARTY_NOT_NAMED,
                new JoinParty(MATTER, new CaseParty(PartyRole.AGENT, null, null), CLERK, MARCH));
    }

    @Test
    void the_index_is_dense_and_a_paper_is_filed_once() {
        bureau.accept(open());
        var lease = paper("lease", MARCH);
        assertThat(filed(file(lease, MARCH)).seq()).isEqualTo(1);
        assertThat(bureau.accept(file(lease, MARCH.plusDays(1)))).isEmpty();
        assertThat(filed(file(paper("plan", MARCH), MARCH.plusDays(2))).seq()).isEqualTo(2);
        var otherwise =
                new CasePaper(lease.digest(), "Other", "Elm Ltd", MARCH, MARCH, null, null, null);
        bureau.refuse(PAPER_FILED_ALREADY, file(otherwise, MARCH.plusDays(2)));
        bureau.refuse(ACT_OUT_OF_ORDER, file(paper("deed", MARCH), MARCH.plusDays(1)));
        bureau.refuse(COLLECTED_AFTER_FILED, file(paper("x", day("03-09")), day("03-08")));
    }

    @Test
    void a_paper_is_superseded_by_a_later_one_once_and_stays() {
        bureau.accept(open(), file(paper("a", MARCH), MARCH), file(paper("b", MARCH), MARCH));
        bureau.refuse(UNKNOWN_PAPER, new SupersedePaper(MATTER, 1, 3, "x", CLERK, MARCH));
        bureau.refuse(UNKNOWN_PAPER, new SupersedePaper(MATTER, 0, 1, "x", CLERK, MARCH));
        bureau.refuse(SUPERSEDED_BY_EARLIER, new SupersedePaper(MATTER, 2, 1, "x", CLERK, MARCH));
        bureau.refuse(SUPERSEDED_BY_EARLIER, new SupersedePaper(MATTER, 1, 1, "x", CLERK, MARCH));
        var superseded = new SupersedePaper(MATTER, 1, 2, "A page was missing.", CLERK, MARCH);
        assertThat(bureau.accept(superseded, superseded)).hasSize(1);
        bureau.accept(file(paper("c", MARCH), MARCH));
        bureau.refuse(SUPERSEDED_ALREADY, new SupersedePaper(MATTER, 1, 3, "x", CLERK, MARCH));
    }

    @Test
    void what_comes_after_the_decision_is_marked_whatever_day_is_written_on_it() {
        var cited = paper("cited", day("03-05"));
        bureau.accept(open(), file(paper("before", day("03-03")), day("03-04")));
        bureau.accept(new Decide(MATTER, decision("li", day("03-09"), cited.digest())));
        int decided = decidedAt();

        var named = filed(file(cited, day("03-10")));
        assertThat(named.timing()).isEqualTo(PaperTiming.IN_TIME);
        assertThat(named.afterAct()).isEqualTo(decided);
        bureau.refuse(ORIGINAL_MISSING, file(paper("late", day("03-05")), day("03-10")));
        var scan = paper("scan", day("03-05"), "Room 3, shelf 7", null);
        assertThat(filed(file(scan, day("03-10"))).timing()).isEqualTo(PaperTiming.LATE_SCAN);
        var later = paper("later", day("03-10"));
        assertThat(filed(file(later, day("03-10"))).timing()).isEqualTo(PaperTiming.LATER);
        var allowed = paper("allowed", day("03-11"), null, "R-3");
        assertThat(filed(file(allowed, day("03-11"))).timing()).isEqualTo(PaperTiming.SUPPLEMENTED);
    }

    private int decidedAt() {
        var own = bureau.facts().stream().filter(f -> f.subject().equals(MATTER)).toList();
        return own.indexOf(bureau.facts(Decided.class).getFirst());
    }

    @Test
    void a_paper_that_the_decision_cites_was_there_when_it_was_taken() {
        var cited = paper("cited", day("03-10"));
        bureau.accept(open());
        bureau.accept(new Decide(MATTER, decision("li", day("03-09"), cited.digest())));
        bureau.refuse(EVIDENCE_AFTER_DECISION, file(cited, day("03-10")));
    }

    @Test
    void a_decision_can_not_rest_on_what_was_collected_after_it() {
        bureau.accept(open());
        var on = day("03-10");
        var site = paper("site", on);
        var filed = filed(file(site, on));
        var opened = new CaseOpened(MATTER, "C-1", "x", "x", List.of(), CLERK, MARCH);
        var look = new EvidenceOfDecisions(subject -> List.of(opened, filed));
        Decision before = decision("li", on.minusDays(1), site.digest());
        assertThatThrownBy(() -> look.look(List.of(new Decided(MATTER, before, on)), Map.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("EVIDENCE_AFTER_DECISION");
        look.look(List.of(new Decided(MATTER, decision("li", on, site.digest()), on)), Map.of());
        look.look(List.of(new Decided(MATTER, decision("li", on.minusDays(1)), on)), Map.of());
    }

    @Test
    void a_file_is_not_closed_while_a_period_or_a_follow_up_is_open() {
        bureau.accept(open());
        bureau.refuse(CLOCK_RUNS, closing(day("03-09")));
        endOfTheMatter();
        bureau.serving(true);
        bureau.refuse(UNSERVED, closing(day("06-01")));
        bureau.serving(false);
        var followUp = new FollowUpId("f-1");
        bureau.following(
                new FollowUpRefused(
                        followUp, "r", MATTER, 1, "c", "CODE", "m", null, day("03-09")));
        bureau.refuse(FOLLOW_UP_OPEN, closing(day("06-01")));
        bureau.following(new FollowUpSettled(followUp, "chief", "Done.", null, day("03-10")));
        assertThat(bureau.accept(closing(day("06-01"))))
                .containsExactly(
                        new CaseClosed(MATTER, LocalDate.of(2027, 6, 30), CLERK, day("06-01")));
        bureau.refuse(CASE_NOT_OPEN, file(paper("x", MARCH), day("06-02")));
        var reopened = new ReopenCase(MATTER, "A suit.", CLERK, day("06-02"));
        bureau.refuse(CASE_NOT_ARCHIVED, transfer("06-03", "协1号"));
        assertThat(bureau.accept(reopened, file(paper("x", day("06-02")), day("06-02"))))
                .hasSize(2);
        bureau.refuse(CASE_NOT_CLOSED, new ReopenCase(MATTER, "x", CLERK, day("06-03")));
    }

    /** Decided, and served: no clock runs any more. */
    private void endOfTheMatter() {
        bureau.accept(new Decide(MATTER, decision("li", day("03-09"))));
        bureau.accept(new Serve(MATTER, day("03-10")));
    }

    private static TransferCase transfer(String on, @Nullable String agreement) {
        return new TransferCase(
                MATTER, "Changning Archives", DIGEST, METS, agreement, ARCHIVIST, day(on));
    }

    private static TransferCase withContents(TransferCase c, String contents) {
        return new TransferCase(
                c.of(),
                c.archive(),
                c.receipt(),
                contents,
                c.agreement(),
                c.officer(),
                c.effectiveOn());
    }

    @Test
    void a_file_of_a_class_that_the_state_archive_takes_in_goes_there_after_ten_years() {
        bureau.accept(open());
        endOfTheMatter();
        bureau.refuse(CASE_NOT_CLOSED, archive("PERMANENT", day("06-01")));
        bureau.accept(closing(day("06-01")));
        bureau.refuse(UNKNOWN_RETENTION, archive("FOR_LONG", day("06-02")));
        var facts = bureau.accept(archive("PERMANENT", day("06-02")));
        assertThat(facts.getFirst())
                .isEqualTo(
                        new CaseArchived(
                                MATTER, "A-1", "PERMANENT", null, ARCHIVIST, day("06-02")));
        var clock = (ClockOpened) facts.getLast();
        assertThat(clock.rule().rule()).isEqualTo(RetentionRules.TRANSFER);
        assertThat(clock.due().date()).isEqualTo("2036-06-02"); // the first was a Sunday
        bureau.refuse(TRANSFER_NOT_DUE, transfer("07-01", null));
        assertThat(bureau.accept(archive("PERMANENT", day("06-02")))).isEmpty();

        bureau.on(LocalDate.of(2036, 6, 2));
        var transferred =
                new TransferCase(
                        MATTER,
                        "Changning Archives",
                        DIGEST,
                        METS,
                        null,
                        ARCHIVIST,
                        LocalDate.of(2036, 6, 2));
        bureau.refuse(DIGEST_MALFORMED, withContents(transferred, "METS.xml"));
        assertThat(bureau.accept(transferred))
                .hasAtLeastOneElementOfType(ClockMet.class)
                .hasAtLeastOneElementOfType(CaseTransferred.class);
        bureau.refuse(
                CASE_NOT_IN_HAND, new ReopenCase(MATTER, "x", CLERK, LocalDate.of(2036, 6, 2)));
    }

    @Test
    void a_file_goes_to_the_state_archive_early_by_agreement_and_stays_here_once_reopened() {
        bureau.accept(open());
        endOfTheMatter();
        bureau.accept(closing(day("06-01")), archive("THIRTY_YEARS", day("06-02")));
        assertThat(bureau.accept(new ReopenCase(MATTER, "A suit.", CLERK, day("06-03"))))
                .hasAtLeastOneElementOfType(ClockOvertaken.class);
        bureau.accept(closing(day("06-04")), archive("THIRTY_YEARS", day("06-05")));
        assertThat(bureau.accept(transfer("07-01", "协1号")))
                .hasAtLeastOneElementOfType(CaseTransferred.class);
    }

    @Test
    void what_has_been_kept_long_enough_is_appraised_and_kept_on_or_destroyed() {
        bureau.accept(open());
        endOfTheMatter();
        bureau.accept(closing(day("06-01")), archive("TEN_YEARS", day("06-02")));
        bureau.refuse(RETENTION_RUNS, destroy(day("07-01")));
        bureau.refuse(RETENTION_RUNS, appraise(AppraisalFinding.DESTROY, day("07-01")));
        bureau.refuse(RETENTION_RUNS, prolong("THIRTY_YEARS", day("07-01")));

        bureau.on(OVER);
        bureau.refuse(NOT_APPRAISED, destroy(OVER));
        bureau.accept(appraise(AppraisalFinding.KEEP, OVER));
        bureau.refuse(NOT_APPRAISED, destroy(OVER));
        bureau.accept(appraise(AppraisalFinding.DESTROY, OVER));
        bureau.refuse(NOT_APPRAISED, prolong("THIRTY_YEARS", OVER));
        assertThat(bureau.accept(destroy(OVER)))
                .containsExactly(new CaseDestroyed(MATTER, DIGEST, decision(DIRECTOR, OVER), OVER));
        bureau.refuse(CASE_NOT_IN_HAND, prolong("PERMANENT", OVER));
        bureau.refuse(CASE_NOT_IN_HAND, appraise(AppraisalFinding.KEEP, OVER));
    }

    @Test
    void what_is_kept_for_longer_is_appraised_anew_when_that_time_is_over() {
        bureau.accept(open());
        endOfTheMatter();
        bureau.accept(closing(day("06-01")), archive("TEN_YEARS", day("06-02")));
        bureau.on(OVER);
        bureau.accept(appraise(AppraisalFinding.KEEP, OVER));
        bureau.refuse(RETENTION_NOT_PROLONGED, prolong("TEN_YEARS", OVER));
        assertThat(bureau.accept(prolong("THIRTY_YEARS", OVER)))
                .as("the state archive takes in its new class")
                .hasAtLeastOneElementOfType(ClockOpened.class);
        bureau.refuse(RETENTION_RUNS, destroy(OVER));
        var end = LocalDate.of(2057, 1, 4);
        bureau.on(end);
        bureau.refuse(NOT_APPRAISED, prolong("PERMANENT", end));
    }

    @Test
    void what_the_state_archive_takes_in_is_not_destroyed() {
        bureau.accept(open());
        endOfTheMatter();
        bureau.accept(closing(day("06-01")), archive("THIRTY_YEARS", day("06-02")));
        var end = LocalDate.of(2057, 1, 4);
        bureau.on(end);
        bureau.accept(appraise(AppraisalFinding.DESTROY, end));
        bureau.refuse(GOES_TO_STATE_ARCHIVE, destroy(end));
    }

    @Test
    void nobody_decides_upon_an_appraisal_of_their_own() {
        bureau.accept(open());
        endOfTheMatter();
        bureau.accept(closing(day("06-01")), archive("TEN_YEARS", day("06-02")));
        bureau.on(OVER);
        bureau.accept(appraise(AppraisalFinding.DESTROY, OVER));
        var own = new DestroyCase(MATTER, DIGEST, decision(ARCHIVIST, OVER), OVER);
        bureau.refuse(APPRAISER_DECIDES, own);
    }

    @Test
    void a_file_that_was_reopened_is_appraised_anew() {
        bureau.accept(open());
        endOfTheMatter();
        bureau.accept(closing(day("06-01")), archive("TEN_YEARS", day("06-02")));
        bureau.on(OVER);
        bureau.accept(
                appraise(AppraisalFinding.DESTROY, OVER),
                new ReopenCase(MATTER, "A suit.", CLERK, OVER));
        bureau.refuse(CASE_NOT_ARCHIVED, destroy(OVER));
        bureau.accept(closing(OVER), archive("TEN_YEARS", OVER));
        bureau.on(OVER.plusYears(11));
        bureau.refuse(NOT_APPRAISED, destroy(OVER.plusYears(11)));
    }

    @Test
    void what_is_held_is_not_destroyed() {
        bureau.accept(open());
        endOfTheMatter();
        bureau.accept(closing(day("06-01")), archive("TEN_YEARS", day("06-02")));
        bureau.on(OVER);
        bureau.accept(appraise(AppraisalFinding.DESTROY, OVER));
        Fact hold = new HoldPlaced(MATTER, "R-1", "court", "A suit.", decision("li", MARCH), MARCH);
        bureau.knowing(hold);
        bureau.refuse(RECORDS_HELD, destroy(OVER));
    }

    /** One act of each kind on a file. */
    private static List<CaseFileCommand> acts(String clerk, String archivist, LocalDate on) {
        return List.of(
                new JoinParty(MATTER, NEIGHBOUR, clerk, on),
                new FilePaper(MATTER, paper("c", MARCH), clerk, on),
                new SupersedePaper(MATTER, 1, 2, "A page was missing.", clerk, on),
                new CloseCase(MATTER, clerk, on),
                new ReopenCase(MATTER, "A suit.", clerk, on),
                new ArchiveCase(MATTER, "A-1", "PERMANENT", archivist, on),
                new TransferCase(MATTER, "Archives", DIGEST, METS, null, archivist, on),
                new AppraiseCase(MATTER, AppraisalFinding.DESTROY, DIGEST, archivist, on),
                new ProlongRetention(MATTER, "PERMANENT", decision(archivist, MARCH), on),
                new DestroyCase(MATTER, DIGEST, decision(archivist, MARCH), on));
    }

    @Test
    void who_keeps_files_does_not_keep_the_archive_nor_the_other_way_round() {
        bureau.accept(open(), file(paper("a", MARCH), MARCH), file(paper("b", MARCH), MARCH));
        for (var act : acts(ARCHIVIST, CLERK, MARCH)) {
            bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, act);
        }
    }

    @Test
    void nothing_is_done_to_a_file_ahead_of_its_day_or_before_there_is_one() {
        for (var act : acts(CLERK, DIRECTOR, MARCH)) bureau.refuse(CASE_NOT_OPENED, act);
        bureau.accept(open(), file(paper("a", MARCH), MARCH), file(paper("b", MARCH), MARCH));
        for (var act : acts(CLERK, DIRECTOR, TODAY.plusDays(1))) {
            bureau.refuse(ACT_IN_FUTURE, act);
        }
    }

    @Test
    void what_is_done_to_a_file_comes_in_the_order_of_its_days() {
        bureau.accept(open());
        bureau.refuse(ACT_OUT_OF_ORDER, new JoinParty(MATTER, NEIGHBOUR, CLERK, day("03-01")));
        endOfTheMatter();
        bureau.accept(closing(day("06-01")));
        bureau.refuse(ACT_OUT_OF_ORDER, archive("TEN_YEARS", day("05-31")));
        bureau.accept(archive("TEN_YEARS", day("06-02")));
        bureau.on(OVER.plusDays(9));
        bureau.accept(appraise(AppraisalFinding.KEEP, OVER.plusDays(9)));
        bureau.refuse(ACT_OUT_OF_ORDER, prolong("PERMANENT", OVER));
    }

    @Test
    void a_closed_file_takes_nothing_in_and_one_that_has_gone_is_not_in_hand() {
        bureau.accept(open(), file(paper("a", MARCH), MARCH), file(paper("b", MARCH), MARCH));
        endOfTheMatter();
        bureau.accept(closing(day("06-01")));
        var after = day("06-02");
        bureau.refuse(CASE_NOT_OPEN, new JoinParty(MATTER, NEIGHBOUR, CLERK, after));
        bureau.refuse(CASE_NOT_OPEN, new SupersedePaper(MATTER, 1, 2, "x", CLERK, after));
        bureau.refuse(CASE_NOT_OPEN, closing(after));
        bureau.accept(archive("PERMANENT", after), transfer("07-01", "协1号"));
        var gone = day("07-02");
        bureau.refuse(CASE_NOT_IN_HAND, new JoinParty(MATTER, NEIGHBOUR, CLERK, gone));
        bureau.refuse(CASE_NOT_IN_HAND, archive("THIRTY_YEARS", gone));
        bureau.refuse(CASE_NOT_IN_HAND, transfer("07-02", "协2号"));
    }

    @Test
    void what_can_not_be_read_is_not_filed() {
        bureau.accept(open(), file(paper("a", MARCH), MARCH), file(paper("b", MARCH), MARCH));
        var other = new OpenCase("matter/2", "C-2", "x", "y", List.of(), CLERK, MARCH);
        bureau.accept(new Note("matter/2", 1, MARCH));
        bureau.refuse(TEXT_MISSING, opening(other, " ", "x", "y", List.of()));
        bureau.refuse(TEXT_MISSING, opening(other, "C-2", " ", "y", List.of()));
        bureau.refuse(TEXT_MISSING, opening(other, "C-2", "x", " ", List.of()));
        var many = IntStream.range(0, 101).mapToObj(i -> organisation("No. " + i)).toList();
        bureau.refuse(LIST_TOO_LONG, opening(other, "C-2", "x", "y", many));
        bureau.refuse(TEXT_MISSING, new JoinParty(MATTER, organisation(" "), CLERK, MARCH));
        bureau.refuse(TEXT_MISSING, new SupersedePaper(MATTER, 1, 2, " ", CLERK, MARCH));
        bureau.refuse(TEXT_MISSING, new ReopenCase(MATTER, " ", CLERK, MARCH));
        bureau.refuse(TEXT_MISSING, new ArchiveCase(MATTER, " ", "PERMANENT", ARCHIVIST, MARCH));
        var sent = transfer("03-02", "协1号");
        bureau.refuse(TEXT_MISSING, sent(" ", DIGEST, sent.agreement()));
        bureau.refuse(DIGEST_MALFORMED, sent("Archives", "receipt", sent.agreement()));
        bureau.refuse(TEXT_MISSING, sent("Archives", DIGEST, " "));
        bureau.refuse(
                DIGEST_MALFORMED,
                new AppraiseCase(MATTER, AppraisalFinding.KEEP, "report", ARCHIVIST, MARCH));
        bureau.refuse(
                DIGEST_MALFORMED,
                new DestroyCase(MATTER, "inventory", decision(DIRECTOR, MARCH), MARCH));
    }

    private static CaseParty organisation(String name) {
        return new CaseParty(PartyRole.INTERESTED, null, name);
    }

    private static OpenCase opening(
            OpenCase like, String number, String title, String unit, List<CaseParty> parties) {
        return new OpenCase(
                like.of(), number, title, unit, parties, like.officer(), like.effectiveOn());
    }

    private static TransferCase sent(String archive, String receipt, @Nullable String agreement) {
        return new TransferCase(MATTER, archive, receipt, METS, agreement, ARCHIVIST, MARCH);
    }

    @Test
    void a_paper_says_what_it_is_where_it_is_from_and_what_it_proves() {
        bureau.accept(open());
        var digest = Sha256.hex("lease");
        bureau.refuse(DIGEST_MALFORMED, lease("lease", "Lease", "Elm Ltd", null, null, null));
        bureau.refuse(TEXT_MISSING, lease(digest, " ", "Elm Ltd", null, null, null));
        bureau.refuse(TEXT_MISSING, lease(digest, "Lease", " ", null, null, null));
        bureau.refuse(TEXT_MISSING, lease(digest, "Lease", "Elm Ltd", " ", null, null));
        bureau.refuse(TEXT_MISSING, lease(digest, "Lease", "Elm Ltd", null, " ", null));
        bureau.refuse(TEXT_MISSING, lease(digest, "Lease", "Elm Ltd", null, null, " "));
        bureau.refuse(IMPLAUSIBLE_DATE, dated(LocalDate.of(206, 3, 2), MARCH));
        bureau.refuse(COLLECTED_BEFORE_MADE, dated(MARCH, day("03-01")));
    }

    private static FilePaper lease(
            String digest,
            String title,
            String source,
            @Nullable String proves,
            @Nullable String original,
            @Nullable String consent) {
        return file(
                new CasePaper(digest, title, source, MARCH, MARCH, proves, original, consent),
                MARCH);
    }

    private static FilePaper dated(LocalDate made, LocalDate collected) {
        return file(
                new CasePaper(
                        Sha256.hex("lease"), "Lease", "Elm Ltd", made, collected, null, null, null),
                MARCH);
    }

    @Test
    void a_full_index_takes_no_paper() {
        bureau.accept(open());
        var papers =
                IntStream.rangeClosed(1, CaseFileActs.MOST_PAPERS)
                        .mapToObj(
                                seq ->
                                        (Fact)
                                                new PaperFiled(
                                                        MATTER,
                                                        seq,
                                                        paper("paper " + seq, MARCH),
                                                        PaperTiming.IN_TIME,
                                                        null,
                                                        CLERK,
                                                        MARCH))
                        .toArray(Fact[]::new);
        bureau.knowing(papers);
        bureau.refuse(INDEX_FULL, file(paper("one more", MARCH), MARCH));
    }

    private static DestroyCase destroy(LocalDate on) {
        return new DestroyCase(MATTER, DIGEST, decision(DIRECTOR, on), on);
    }

    private static AppraiseCase appraise(AppraisalFinding finding, LocalDate on) {
        return new AppraiseCase(MATTER, finding, DIGEST, ARCHIVIST, on);
    }

    private static ProlongRetention prolong(String retention, LocalDate on) {
        return new ProlongRetention(MATTER, retention, decision(DIRECTOR, on), on);
    }

    @Property(tries = 60)
    void whatever_is_asked_in_whatever_order_the_index_is_dense_and_only_grows(
            @ForAll("requests") List<CaseFileCommand> requests) {
        try (var open = new CaseBureau()) {
            open.accept(new Note(MATTER, 1, MARCH), open());
            open.accept(new Decide(MATTER, decision("li", MARCH)), new Serve(MATTER, MARCH));
            for (var request : requests) {
                if (open.submit(request) == null) {
                    assertThat(open.accept(request)).as("a repeat adds nothing").isEmpty();
                }
            }
            var papers = open.facts(PaperFiled.class);
            assertThat(papers.stream().map(PaperFiled::seq))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, papers.size()).boxed().toList());
            assertThat(papers.stream().map(each -> each.paper().digest())).doesNotHaveDuplicates();
            assertThat(open.facts(PaperSuperseded.class))
                    .allSatisfy(e -> assertThat(e.replacedBy()).isGreaterThan(e.seq()))
                    .allSatisfy(e -> assertThat(e.replacedBy()).isLessThanOrEqualTo(papers.size()))
                    .extracting(PaperSuperseded::seq)
                    .doesNotHaveDuplicates();
        }
    }

    @Provide
    Arbitrary<List<CaseFileCommand>> requests() {
        var days = Arbitraries.integers().between(0, 4).map(MARCH::plusDays);
        var files =
                days.flatMap(
                        on ->
                                Arbitraries.of("a", "b", "c", "d")
                                        .map(text -> (CaseFileCommand) file(paper(text, on), on)));
        var numbers = Arbitraries.integers().between(0, 5);
        var superseded =
                numbers.flatMap(
                        seq ->
                                numbers.map(
                                        by ->
                                                (CaseFileCommand)
                                                        new SupersedePaper(
                                                                MATTER,
                                                                seq,
                                                                by,
                                                                "x",
                                                                CLERK,
                                                                MARCH.plusDays(4))));
        var others =
                days.flatMap(
                        on -> Arbitraries.of(closing(on), new ReopenCase(MATTER, "x", CLERK, on)));
        return Arbitraries.oneOf(files, files, superseded, others.map(c -> (CaseFileCommand) c))
                .list()
                .ofMaxSize(15);
    }
}
