package org.chalkline.command.normative;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireLineIfAny;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.normative.NormativeRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.DRAFT_DOCUMENTS;
import static org.chalkline.kernel.procedure.power.Power.ISSUE_DOCUMENTS;
import static org.chalkline.kernel.procedure.power.Power.RECORD_RULINGS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.normative.NormativeCommand.*;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.legality.LegalityActs;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.command.procedure.vote.Voting;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.normative.DocumentText;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.normative.NormativeEvent;
import org.chalkline.kernel.normative.NormativeEvent.*;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.vote.CountingVotes;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.chalkline.kernel.procedure.vote.VoteMatters;
import org.jspecify.annotations.Nullable;

/**
 * A normative document (规范性文件): drafted, opinions heard, its legality reviewed, resolved, issued,
 * filed; amended clause by clause; and in a clean-up kept, repealed or found to have lapsed.
 *
 * <p>Opinions and reviews are facts of the shared procedures among its own. Whatever changes a
 * clause is a fact of the document whose clause it is, though another document says it: so no two
 * can say two things of one clause on one day, whoever comes first.
 */
@Aggregate
public class NormativeDocument {
    /**
     * Tells what notices that ask for opinions on a draft precede, in {@code
     * statutes/notices.json}.
     */
    static final String OPINIONS = "document.opinions";

    static final RuleId FILING = new RuleId("document.filing");
    static final RuleId VALIDITY = new RuleId("document.validity");
    static final RuleId CLEAN_UP = new RuleId("document.clean-up");

    private static final String RESOLUTION = "document.resolution";
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    @AggregateIdentifier private @Nullable NormativeDocumentId id;

    private final List<NormativeEvent> facts = new ArrayList<>();
    private final Clocks clocks = new Clocks();
    private final Set<String> drafters = new LinkedHashSet<>();
    private @Nullable DocumentText text;
    private String unit = "";
    private boolean filed;
    private boolean published;
    private LocalDate lastDone = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DraftDocument c, NormativeOffice office) {
        var fact =
                new DocumentDrafted(
                        c.document(), c.title(), c.text(), c.unit(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!facts.isEmpty(), DOCUMENT_EXISTS);
        office.requireDone(c.effectiveOn());
        requireLine(c.title(), LINE);
        requireDigest(c.text());
        requireLine(c.unit(), LINE);
        office.require(c.officer(), DRAFT_DOCUMENTS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviseDocument c, NormativeOffice office) {
        var fact =
                new DraftRevised(c.document(), c.text(), c.changes(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireDraft(c.effectiveOn(), office);
        requireDigest(c.text());
        requireText(c.changes(), TEXT);
        office.require(c.officer(), DRAFT_DOCUMENTS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ResolveDocument c, NormativeOffice office) {
        requireKnown();
        var rules = VoteMatters.of(RESOLUTION, c.effectiveOn());
        Voting.requireSound(c.meeting());
        var standing = office.facts().of(c.document().toString());
        var recused = Recusals.of(standing).standingAside();
        var vote = Voting.of(c.meeting(), rules, recused, Voting::inClear);
        var fact =
                new DocumentResolved(
                        c.document(),
                        ProcedureId.of(
                                c.document().toString(),
                                "vote",
                                VoteFact.byMinutes(vote.minutes())),
                        c.text(),
                        c.unheard(),
                        vote,
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireDraft(c.effectiveOn(), office);
        requireDigest(c.text());
        office.require(c.officer(), DRAFT_DOCUMENTS, c.effectiveOn());
        if (c.unheard() != null) requireText(c.unheard(), TEXT);
        boolean heard = PublicNotice.requireOver(standing, OPINIONS, c.effectiveOn());
        refuseIf(!heard && c.unheard() == null, OPINIONS_NOT_HEARD);
        LegalityActs.requireReviewed(standing, c.text());
        Voting.requireValid(vote, rules, recused);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(IssueDocument c, NormativeOffice office) {
        var fact =
                new DocumentIssued(
                        c.document(),
                        c.text(),
                        c.clauses(),
                        c.publishedIn(),
                        c.inForceFrom(),
                        c.validUntil(),
                        c.decision(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        var on = c.effectiveOn();
        requireDraft(on, office);
        requireDecided(c.decision(), c.effectiveOn(), office);
        requireDigest(c.text());
        requireLineIfAny(c.publishedIn(), LINE);
        requireDate(c.inForceFrom(), office.today());
        requireValidity(c.effectiveOn(), c.inForceFrom());
        requireValidity(c.inForceFrom(), c.validUntil());
        requireResolved(c.text(), office);
        ClauseRules.require(c.clauses(), on);
        apply(fact);
        open(FILING, on, on, office);
        if (c.validUntil() != null) open(VALIDITY, c.validUntil(), on, office);
        open(CLEAN_UP, c.inForceFrom(), on, office);
    }

    private void requireResolved(String draft, NormativeOffice office) {
        DocumentResolved last = null;
        for (var fact : facts) if (fact instanceof DocumentResolved e) last = e;
        boolean carried =
                last != null
                        && last.text().equals(draft)
                        && last.vote().carried()
                        && CountingVotes.of(office.facts().of(requireKnown().toString()))
                                        .find(last.voteId())
                                != null;
        refuseIf(!carried, DOCUMENT_NOT_RESOLVED);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EnterDocument c, NormativeOffice office) {
        var fact =
                new DocumentEntered(
                        c.document(),
                        c.title(),
                        c.number(),
                        c.unit(),
                        c.clauses(),
                        c.publishedIn(),
                        c.filedOn(),
                        c.inForceFrom(),
                        c.validUntil(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!facts.isEmpty(), DOCUMENT_EXISTS);
        office.requireDone(c.effectiveOn());
        requireDate(c.inForceFrom(), office.today());
        requireValidity(c.effectiveOn(), c.inForceFrom());
        requireLine(c.title(), LINE);
        requireLine(c.number(), LINE);
        requireLine(c.unit(), LINE);
        requireLineIfAny(c.publishedIn(), LINE);
        requireValidity(c.inForceFrom(), c.validUntil());
        if (c.filedOn() != null) {
            office.requireDone(c.filedOn());
            refuseIf(c.filedOn().isBefore(c.effectiveOn()), ACT_OUT_OF_ORDER);
        }
        ClauseRules.require(c.clauses(), c.effectiveOn());
        // What is entered is old; who may enter it, they may today.
        office.require(c.officer(), DRAFT_DOCUMENTS, office.today());
        apply(fact);
        if (c.validUntil() != null) open(VALIDITY, c.validUntil(), c.effectiveOn(), office);
        // Nobody reminds of clean-ups of years ago: the next one counts from today.
        open(CLEAN_UP, office.today(), office.today(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishDocument c, NormativeOffice office) {
        var fact =
                new DocumentPublished(c.document(), c.publishedIn(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireStanding(c.effectiveOn(), office);
        refuseIf(published, PUBLISHED_ALREADY);
        requireLine(c.publishedIn(), LINE);
        office.require(c.officer(), DRAFT_DOCUMENTS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FileDocument c, NormativeOffice office) {
        var fact =
                new DocumentFiled(
                        c.document(), c.with(), c.receipt(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireStanding(c.effectiveOn(), office);
        refuseIf(filed, FILED_ALREADY);
        requireLine(c.with(), LINE);
        requireDigest(c.receipt());
        office.require(c.officer(), DRAFT_DOCUMENTS, c.effectiveOn());
        apply(fact);
        clocks.meet(FILING, c.effectiveOn(), c.officer(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AmendClause c, NormativeOffice office) {
        var said = requireIssued();
        var versions = said.versions(c.clause());
        var fact =
                new ClauseAmended(
                        c.document(),
                        c.clause(),
                        (c.amends() == null ? 0 : c.amends()) + 1,
                        c.text(),
                        c.restsOn(),
                        c.by(),
                        c.decision(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        var on = c.decision().decidedOn();
        requireStanding(on, office);
        requireDecided(c.decision(), c.effectiveOn(), office);
        refuseIf(!said.inForceOn(c.effectiveOn()), DOCUMENT_NOT_IN_FORCE);
        requireOneSaying(versions, c);
        requireInForce(c.by(), said, c.effectiveOn(), AMENDED_BY_DOCUMENT_NOT_IN_FORCE, office);
        ClauseRules.require(c.clause(), c.text(), c.restsOn(), on);
        apply(fact);
    }

    /** On one day a clause says one thing. */
    private static void requireOneSaying(List<DocumentText.Version> versions, AmendClause c) {
        if (versions.isEmpty()) {
            refuseIf(c.amends() != null, UNKNOWN_CLAUSE);
            return;
        }
        var last = versions.getLast();
        boolean takesItsPlace = c.amends() != null && c.amends() == last.version();
        refuseIf(!takesItsPlace, CLAUSE_SAID_OTHERWISE);
        refuseIf(!c.effectiveOn().isAfter(last.from()), CLAUSE_SAID_OTHERWISE);
    }

    /** Refuses to let a document say something of this one that isn't in force that day. */
    private void requireInForce(
            NormativeDocumentId by,
            DocumentText own,
            LocalDate on,
            NormativeRefusal otherwise,
            NormativeOffice office) {
        var other =
                by.equals(requireKnown())
                        ? own
                        : DocumentText.of(office.facts().of(by.toString())).orElse(null);
        if (other == null || !other.inForceOn(on)) throw new RefusedException(otherwise);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StopClause c, NormativeOffice office) {
        var said = requireIssued();
        boolean known =
                facts.stream()
                        .anyMatch(
                                each ->
                                        each instanceof ClauseStopped e
                                                && e.equals(stopped(c, e.version())));
        if (known) return;
        office.requireDone(c.effectiveOn());
        clocks.settle(c.effectiveOn(), office.calendar());
        refuseIf(said.versions(c.clause()).isEmpty(), UNKNOWN_CLAUSE);
        var version =
                said.versionOn(c.clause(), c.effectiveOn())
                        .orElseThrow(() -> new RefusedException(CLAUSE_NOT_IN_FORCE));
        requireLine(c.caseNumber(), LINE);
        requireDigest(c.ruling());
        office.require(c.officer(), RECORD_RULINGS, c.effectiveOn());
        apply(stopped(c, version.version()));
    }

    private static ClauseStopped stopped(StopClause c, int version) {
        return new ClauseStopped(
                c.document(),
                c.clause(),
                version,
                c.by(),
                c.caseNumber(),
                c.ruling(),
                c.officer(),
                c.effectiveOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(KeepDocument c, NormativeOffice office) {
        var fact = new DocumentKept(c.document(), c.validUntil(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        var said = requireIssued();
        requireStanding(c.decision().decidedOn(), office);
        requireDecided(c.decision(), c.effectiveOn(), office);
        refuseIf(!said.inForceOn(c.effectiveOn()), DOCUMENT_NOT_IN_FORCE);
        requireValidity(c.effectiveOn(), c.validUntil());
        apply(fact);
        var on = c.decision().decidedOn();
        cleanedUp(c.decision(), office);
        if (c.validUntil() != null) open(VALIDITY, c.validUntil(), on, office);
        open(CLEAN_UP, on, on, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RepealDocument c, NormativeOffice office) {
        var fact = new DocumentRepealed(c.document(), c.by(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        var said = requireIssued();
        requireStanding(c.decision().decidedOn(), office);
        requireDecided(c.decision(), c.effectiveOn(), office);
        refuseIf(!said.inForceOn(c.effectiveOn()), DOCUMENT_NOT_IN_FORCE);
        if (c.by() != null) {
            requireInForce(
                    c.by(), said, c.effectiveOn(), REPEALED_BY_DOCUMENT_NOT_IN_FORCE, office);
        }
        apply(fact);
        cleanedUp(c.decision(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LapseDocument c, NormativeOffice office) {
        var fact = new DocumentLapsed(c.document(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        var said = requireIssued();
        requireStanding(c.decision().decidedOn(), office);
        requireDecided(c.decision(), c.effectiveOn(), office);
        var until = said.validUntil();
        refuseIf(until == null || !c.effectiveOn().isAfter(until), DOCUMENT_STILL_VALID);
        apply(fact);
        cleanedUp(c.decision(), office);
    }

    /** Whatever came of a clean-up, what waited for it was done. */
    private void cleanedUp(Decision decision, NormativeOffice office) {
        for (var rule : List.of(CLEAN_UP, VALIDITY)) {
            clocks.meet(rule, decision.decidedOn(), decision.officer(), office.calendar());
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, NormativeOffice office) {
        requireKnown();
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, NormativeOffice office) {
        requireKnown();
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    // ---- what acts have in common

    private void open(RuleId rule, LocalDate event, LocalDate on, NormativeOffice office) {
        // The provisions that set these periods are younger than the oldest documents.
        clocks.openIfInForce(requireKnown().toString(), rule, unit, event, on, office.calendar());
    }

    private NormativeDocumentId requireKnown() {
        var known = id;
        if (known == null) throw new RefusedException(UNKNOWN_DOCUMENT);
        return known;
    }

    private void requireDraft(LocalDate on, NormativeOffice office) {
        requireKnown();
        refuseIf(text != null, DOCUMENT_ISSUED_ALREADY);
        requireNext(on, office);
    }

    private DocumentText requireIssued() {
        requireKnown();
        var said = text;
        if (said == null) throw new RefusedException(DOCUMENT_NOT_ISSUED);
        return said;
    }

    private void requireStanding(LocalDate on, NormativeOffice office) {
        refuseIf(requireIssued().ended(), DOCUMENT_ENDED);
        requireNext(on, office);
    }

    private void requireNext(LocalDate on, NormativeOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(lastDone), ACT_OUT_OF_ORDER);
        clocks.settle(on, office.calendar());
    }

    private void requireDecided(Decision decision, LocalDate effectiveOn, NormativeOffice office) {
        office.require(decision, ISSUE_DOCUMENTS, effectiveOn);
        refuseIf(decision.deciders().stream().anyMatch(drafters::contains), PREPARER_DECIDES);
    }

    private static void requireValidity(LocalDate from, @Nullable LocalDate until) {
        refuseIf(until != null && until.isBefore(from), VALIDITY_REVERSED);
    }

    @EventSourcingHandler
    void on(NormativeEvent fact) {
        id = fact.document();
        facts.add(fact);
        text = DocumentText.after(text, fact);
        var done = doneOn(fact);
        if (done.isAfter(lastDone)) lastDone = done;
        switch (fact) {
            case DocumentDrafted e -> {
                unit = e.unit();
                drafters.add(e.officer());
            }
            case DraftRevised e -> drafters.add(e.officer());
            case DocumentIssued e -> published = e.publishedIn() != null;
            case DocumentEntered e -> {
                unit = e.unit();
                published = e.publishedIn() != null;
                filed = e.filedOn() != null;
            }
            case DocumentPublished e -> published = true;
            case DocumentFiled e -> filed = true;
            case DocumentResolved e -> {}
            case ClauseAmended e -> {}
            case ClauseStopped e -> {}
            case DocumentKept e -> {}
            case DocumentRepealed e -> {}
            case DocumentLapsed e -> {}
        }
    }

    /** The day on which it was done, which for a decision isn't that of its effect. */
    private static LocalDate doneOn(NormativeEvent fact) {
        // A court rules when it does, whatever the bureau did meanwhile.
        if (fact instanceof ClauseStopped) return Fact.SINCE_EVER;
        if (fact instanceof DocumentIssued) return fact.effectiveOn();
        var decision = fact.decision();
        return decision == null ? fact.effectiveOn() : decision.decidedOn();
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    NormativeDocument() {} // for Axon
}
