package org.chalkline.command.procedure.casefile;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.casefile.CaseFileRefusal.*;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.command.procedure.SubjectClocks;
import org.chalkline.command.procedure.Unfinished;
import org.chalkline.command.procedure.casefile.CaseFileCommand.*;
import org.chalkline.command.procedure.casefile.CaseOnFile.Standing;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.hold.HeldRecords;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.archive.RetentionRules;
import org.chalkline.kernel.procedure.archive.RetentionRules.RetentionClass;
import org.chalkline.kernel.procedure.casefile.AppraisalFinding;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.*;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.power.Power;

/**
 * The acts on case files. They are dated by the day on which they were done and come in the order
 * of those days. What has been recorded already, word for word, succeeds again and records nothing.
 */
public final class CaseFileActs {

    /** In one file: its index is read with each act. */
    static final int MOST_PAPERS = 10_000;

    private static final RetentionRules RULES = RetentionRules.standard();

    /** What the table calls those whose ids begin with no kind. */
    private static final String SCHOOL = "school";

    private static final int LINE = 200;
    private static final int TEXT = 2_000;
    private static final int MOST_PARTIES = 100;

    private final Procedures procedures;
    private final ProcedureOffice office;
    private final List<Unfinished> unfinished;
    private final FollowUpsAbout followUps;
    private final HeldRecords held;

    /**
     * @param unfinished the procedures that, like a statutory period, may keep a file open
     */
    CaseFileActs(
            Procedures procedures,
            ProcedureOffice office,
            List<Unfinished> unfinished,
            FollowUpsAbout followUps,
            HeldRecords held) {
        this.procedures = procedures;
        this.office = office;
        this.unfinished = List.copyOf(unfinished);
        this.followUps = followUps;
        this.held = held;
    }

    @CommandHandler
    void handle(OpenCase c) {
        require(c.officer(), Power.KEEP_CASE_FILES, c.effectiveOn());
        Inputs.requireLine(c.number(), LINE);
        Inputs.requireLine(c.title(), LINE);
        Inputs.requireLine(c.unit(), LINE);
        Inputs.requireAtMost(c.parties(), MOST_PARTIES);
        c.parties().forEach(CaseFileActs::requireNamed);
        var fact =
                new CaseOpened(
                        c.of(),
                        c.number(),
                        c.title(),
                        c.unit(),
                        c.parties(),
                        c.officer(),
                        c.effectiveOn());
        procedures.on(
                c.of(),
                recorded -> {
                    var file = CaseOnFile.of(recorded);
                    if (fact.equals(file.opened())) return;
                    refuseIf(file.opened() != null, CASE_OPENED_ALREADY);
                    procedures.record(c.of(), recorded, fact);
                });
    }

    @CommandHandler
    void handle(JoinParty c) {
        require(c.officer(), Power.KEEP_CASE_FILES, c.effectiveOn());
        requireNamed(c.party());
        record(
                c,
                new PartyJoined(c.of(), c.party(), c.officer(), c.effectiveOn()),
                (file, recorded) -> {
                    requireOpen(file);
                    refuseIf(file.has(c.party()), PARTY_NAMED_ALREADY);
                });
    }

    private static void requireNamed(CaseParty party) {
        refuseIf((party.person() == null) == (party.organisation() == null), PARTY_NOT_NAMED);
        Inputs.requireLineIfAny(party.organisation(), LINE);
    }

    @CommandHandler
    void handle(FilePaper c) {
        require(c.officer(), Power.KEEP_CASE_FILES, c.effectiveOn());
        PaperRules.requireSound(c.paper(), c.effectiveOn(), office.today());
        procedures.on(
                c.of(),
                recorded -> {
                    var file = CaseOnFile.of(recorded);
                    var filed = file.find(c.paper().digest());
                    if (filed != null) {
                        refuseIf(!filed.paper().equals(c.paper()), PAPER_FILED_ALREADY);
                        return;
                    }
                    requireOpen(file);
                    refuseIf(c.effectiveOn().isBefore(file.lastAct()), ACT_OUT_OF_ORDER);
                    refuseIf(file.size() >= MOST_PAPERS, INDEX_FULL);
                    var decided = PaperRules.lastDecision(recorded);
                    procedures.record(
                            c.of(),
                            recorded,
                            new PaperFiled(
                                    c.of(),
                                    file.size() + 1,
                                    c.paper(),
                                    PaperRules.timing(c.paper(), decided),
                                    decided == null ? null : decided.sequence(),
                                    c.officer(),
                                    c.effectiveOn()));
                });
    }

    @CommandHandler
    void handle(SupersedePaper c) {
        require(c.officer(), Power.KEEP_CASE_FILES, c.effectiveOn());
        Inputs.requireText(c.reasons(), TEXT);
        record(
                c,
                new PaperSuperseded(
                        c.of(), c.seq(), c.replacedBy(), c.reasons(), c.officer(), c.effectiveOn()),
                (file, recorded) -> {
                    requireOpen(file);
                    refuseIf(c.seq() < 1 || c.replacedBy() > file.size(), UNKNOWN_PAPER);
                    refuseIf(c.replacedBy() <= c.seq(), SUPERSEDED_BY_EARLIER);
                    refuseIf(file.superseded(c.seq()) != null, SUPERSEDED_ALREADY);
                });
    }

    @CommandHandler
    void handle(CloseCase c) {
        require(c.officer(), Power.KEEP_CASE_FILES, c.effectiveOn());
        var by = RULES.archiveBy(c.effectiveOn());
        record(
                c,
                new CaseClosed(c.of(), by, c.officer(), c.effectiveOn()),
                (file, recorded) -> {
                    requireOpen(file);
                    requireNothingOpen(FactsThatStand.of(recorded));
                    refuseIf(followUps.anyOpen(c.of()), FOLLOW_UP_OPEN);
                });
    }

    private void requireNothingOpen(List<Fact> standing) {
        refuseIf(Clocks.anyAwaitsItsAct(standing), CLOCK_RUNS);
        for (var procedure : unfinished) {
            procedure
                    .open(standing)
                    .ifPresent(
                            reason -> {
                                throw new RefusedException(reason);
                            });
        }
    }

    @CommandHandler
    void handle(ReopenCase c) {
        require(c.officer(), Power.KEEP_CASE_FILES, c.effectiveOn());
        Inputs.requireText(c.reasons(), TEXT);
        record(
                c,
                new CaseReopened(c.of(), c.reasons(), c.officer(), c.effectiveOn()),
                (file, recorded) -> {
                    requireInHand(file);
                    boolean closed =
                            file.standing() == Standing.CLOSED
                                    || file.standing() == Standing.ARCHIVED;
                    refuseIf(!closed, CASE_NOT_CLOSED);
                    SubjectClocks.of(recorded)
                            .overtake(
                                    RetentionRules.TRANSFER,
                                    c.effectiveOn(),
                                    "the case file was reopened",
                                    office.calendar());
                });
    }

    @CommandHandler
    void handle(ArchiveCase c) {
        require(c.officer(), Power.KEEP_ARCHIVES, c.effectiveOn());
        Inputs.requireLine(c.archiveNumber(), LINE);
        var retention = retention(c.retention(), c.of());
        procedures.on(
                c.of(),
                recorded -> {
                    var file = CaseOnFile.of(recorded);
                    var fact =
                            new CaseArchived(
                                    c.of(),
                                    c.archiveNumber(),
                                    retention.id(),
                                    retention.until(file.closedOn()),
                                    c.officer(),
                                    c.effectiveOn());
                    if (file.knows(fact)) return;
                    requireInHand(file);
                    refuseIf(file.standing() != Standing.CLOSED, CASE_NOT_CLOSED);
                    refuseIf(c.effectiveOn().isBefore(file.lastAct()), ACT_OUT_OF_ORDER);
                    procedures.record(c.of(), recorded, fact);
                    if (retention.transferred()) countToTransfer(file, recorded, c.effectiveOn());
                });
    }

    /** The state archive takes the file in ten years after it was formed. */
    private void countToTransfer(CaseOnFile file, List<Fact> recorded, LocalDate on) {
        var opened = file.opened();
        if (opened == null) return;
        SubjectClocks.of(recorded)
                .open(
                        opened.of(),
                        RetentionRules.TRANSFER,
                        opened.unit(),
                        file.closedOn(),
                        on,
                        office.calendar());
    }

    private static RetentionClass retention(String id, String of) {
        var retention = RULES.find(id).orElseThrow(() -> new RefusedException(UNKNOWN_RETENTION));
        var kind = ProcedureSubjects.kindOf(of);
        var least = RULES.leastFor(kind.equals(ProcedureSubjects.BARE) ? SCHOOL : kind);
        boolean tooShort = least.filter(retention::isShorterThan).isPresent();
        refuseIf(tooShort, RETENTION_TOO_SHORT);
        return retention;
    }

    @CommandHandler
    void handle(TransferCase c) {
        require(c.officer(), Power.KEEP_ARCHIVES, c.effectiveOn());
        Inputs.requireLine(c.archive(), LINE);
        Inputs.requireDigest(c.receipt());
        if (c.contents() != null) Inputs.requireDigest(c.contents());
        Inputs.requireLineIfAny(c.agreement(), LINE);
        record(
                c,
                new CaseTransferred(
                        c.of(),
                        c.archive(),
                        c.receipt(),
                        c.contents(),
                        c.agreement(),
                        c.officer(),
                        c.effectiveOn()),
                (file, recorded) -> {
                    requireInHand(file);
                    refuseIf(file.standing() != Standing.ARCHIVED, CASE_NOT_ARCHIVED);
                    var clocks = SubjectClocks.of(recorded);
                    var due =
                            clocks.find(RetentionRules.TRANSFER)
                                    .map(period -> period.due(office.calendar()).date())
                                    .orElse(null);
                    boolean early = due == null || c.effectiveOn().isBefore(due);
                    refuseIf(early && c.agreement() == null, TRANSFER_NOT_DUE);
                    clocks.meet(
                            RetentionRules.TRANSFER,
                            c.effectiveOn(),
                            c.officer(),
                            office.calendar());
                });
    }

    @CommandHandler
    void handle(AppraiseCase c) {
        require(c.officer(), Power.KEEP_ARCHIVES, c.effectiveOn());
        Inputs.requireDigest(c.report());
        record(
                c,
                new CaseAppraised(c.of(), c.finding(), c.report(), c.officer(), c.effectiveOn()),
                (file, recorded) -> {
                    var unused = requireOver(file, c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(ProlongRetention c) {
        office.require(c.decision(), Power.KEEP_ARCHIVES, c.effectiveOn());
        office.requireDone(c.effectiveOn());
        var retention = retention(c.retention(), c.of());
        procedures.on(
                c.of(),
                recorded -> {
                    var file = CaseOnFile.of(recorded);
                    var until = retention.until(file.closedOn());
                    var fact =
                            new RetentionProlonged(
                                    c.of(), retention.id(), until, c.decision(), c.effectiveOn());
                    if (file.knows(fact)) return;
                    var was = requireOver(file, c.effectiveOn());
                    requireFound(file, AppraisalFinding.KEEP, c.decision());
                    refuseIf(until != null && !until.isAfter(was), RETENTION_NOT_PROLONGED);
                    boolean counted = goesToStateArchive(file);
                    procedures.record(c.of(), recorded, fact);
                    if (retention.transferred() && !counted) {
                        countToTransfer(file, recorded, c.effectiveOn());
                    }
                });
    }

    @CommandHandler
    void handle(DestroyCase c) {
        office.require(c.decision(), Power.KEEP_ARCHIVES, c.effectiveOn());
        office.requireDone(c.effectiveOn());
        Inputs.requireDigest(c.inventory());
        record(
                c,
                new CaseDestroyed(c.of(), c.inventory(), c.decision(), c.effectiveOn()),
                (file, recorded) -> {
                    var unused = requireOver(file, c.effectiveOn());
                    refuseIf(goesToStateArchive(file), GOES_TO_STATE_ARCHIVE);
                    requireFound(file, AppraisalFinding.DESTROY, c.decision());
                    var because = held.because(FactsThatStand.of(recorded), c.effectiveOn());
                    refuseIf(because.isPresent(), RECORDS_HELD);
                });
    }

    /**
     * Refuses a file whose time isn't over (Archives Law Implementing Regulations, 24).
     *
     * @return the last day on which it had to be kept
     */
    private static LocalDate requireOver(CaseOnFile file, LocalDate on) {
        requireInHand(file);
        refuseIf(file.standing() != Standing.ARCHIVED, CASE_NOT_ARCHIVED);
        refuseIf(on.isBefore(file.lastAct()), ACT_OUT_OF_ORDER);
        var until = file.retainedUntil();
        if (until == null || !on.isAfter(until)) throw new RefusedException(RETENTION_RUNS);
        return until;
    }

    /** Refuses what doesn't follow the file's appraisal, or is decided by who appraised it. */
    private static void requireFound(CaseOnFile file, AppraisalFinding finding, Decision decision) {
        var appraisal = file.appraisal();
        if (appraisal == null || appraisal.finding() != finding) {
            throw new RefusedException(NOT_APPRAISED);
        }
        refuseIf(decision.deciders().contains(appraisal.officer()), APPRAISER_DECIDES);
    }

    private static boolean goesToStateArchive(CaseOnFile file) {
        var retention = file.retention();
        return retention != null
                && RULES.find(retention).filter(RetentionClass::transferred).isPresent();
    }

    /** Records one fact of an opened file, unless it is on file already. */
    private void record(
            CaseFileCommand c, CaseFileEvent fact, BiConsumer<CaseOnFile, List<Fact>> check) {
        procedures.on(
                c.of(),
                recorded -> {
                    var file = CaseOnFile.of(recorded);
                    if (file.knows(fact)) return;
                    refuseIf(c.effectiveOn().isBefore(file.lastAct()), ACT_OUT_OF_ORDER);
                    check.accept(file, recorded);
                    procedures.record(c.of(), recorded, fact);
                });
    }

    private void require(String officer, Power power, LocalDate on) {
        office.requireDone(on);
        office.require(officer, power, on);
    }

    private static void requireOpen(CaseOnFile file) {
        requireInHand(file);
        refuseIf(file.standing() != Standing.OPEN, CASE_NOT_OPEN);
    }

    private static void requireInHand(CaseOnFile file) {
        refuseIf(file.opened() == null, CASE_NOT_OPENED);
        boolean gone =
                file.standing() == Standing.TRANSFERRED || file.standing() == Standing.DESTROYED;
        refuseIf(gone, CASE_NOT_IN_HAND);
    }
}
