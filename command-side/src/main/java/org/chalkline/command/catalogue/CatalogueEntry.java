package org.chalkline.command.catalogue;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.catalogue.CatalogueRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.PUBLISH_ENTRIES;
import static org.chalkline.kernel.procedure.power.Power.SCREEN_SECRECY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.catalogue.CatalogueCommand.*;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.catalogue.CatalogueEntryId;
import org.chalkline.kernel.catalogue.CatalogueEvent;
import org.chalkline.kernel.catalogue.CatalogueEvent.*;
import org.chalkline.kernel.catalogue.PublicTable;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue of what is made public (主动公开目录): due, screened, published, updated and
 * withdrawn; or closed, and looked at again. What is published was screened as it is, by another
 * officer than the one who publishes it. Where the bureau can't tell whether it may be public, the
 * authority in charge does.
 */
@Aggregate
public class CatalogueEntry {
    static final RuleId PUBLISH = new RuleId("disclosure.publish");
    static final RuleId LOOK_AGAIN = new RuleId("disclosure.look-again");

    private static final Pattern ADDRESS = Pattern.compile("https://[!-;=?-~]{1,180}");
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int KEYWORDS = 20;
    private static final int COLUMNS = 50;
    private static final int BYTES = 30_000;
    private static final int YEARS_CLOSED = 3;

    /** How far an entry has come. */
    private enum Stage {
        DUE,
        CLOSED,
        PUBLIC,
        WITHDRAWN
    }

    /** What the authority in charge said of what is to be public. */
    private enum Referral {
        NONE,
        OPEN,
        MAY_BE_PUBLIC,
        CLOSED
    }

    @AggregateIdentifier private @Nullable CatalogueEntryId id;

    private final List<CatalogueEvent> facts = new ArrayList<>();
    private final Clocks clocks = new Clocks();
    private Stage stage = Stage.DUE;
    private Referral referral = Referral.NONE;
    private RuleId rule = PUBLISH;
    private String unit = "";
    private @Nullable EntryScreened screened;
    private @Nullable String content;
    private LocalDate lastDone = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ListEntry c, CatalogueOffice office) {
        var fact =
                new EntryDue(
                        c.entry(),
                        c.title(),
                        c.disclosureClass(),
                        c.unit(),
                        PUBLISH,
                        null,
                        null,
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!facts.isEmpty(), ENTRY_EXISTS);
        office.requireDone(c.effectiveOn());
        requireLine(c.title(), LINE);
        requireLine(c.unit(), LINE);
        office.require(c.officer(), PUBLISH_ENTRIES, office.today());
        apply(fact);
        open(rule, c.effectiveOn(), c.effectiveOn(), office);
    }

    /** What follows from a fact is never refused, and comes about once. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DueEntry c, CatalogueOffice office) {
        if (facts.isEmpty()) {
            apply(
                    new EntryDue(
                            c.entry(),
                            c.title(),
                            c.disclosureClass(),
                            office.inHandOf(c.about()).orElse(c.unit()),
                            c.rule(),
                            c.about(),
                            c.fact(),
                            null,
                            c.effectiveOn()));
            open(rule, c.effectiveOn(), c.effectiveOn(), office);
        } else {
            dueAnew(new EntryDueAnew(c.entry(), c.fact(), c.effectiveOn()), office);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DueEntryAnew c, CatalogueOffice office) {
        // What it tells of is older than the catalogue, which never had an entry of it.
        if (facts.isEmpty()) return;
        dueAnew(new EntryDueAnew(c.entry(), c.fact(), c.effectiveOn()), office);
    }

    private void dueAnew(EntryDueAnew fact, CatalogueOffice office) {
        var on = fact.effectiveOn();
        boolean known =
                facts.contains(fact) || facts.getFirst() instanceof EntryDue e && is(e, fact);
        // A closed one is looked at again on its day.
        if (known || stage == Stage.CLOSED) return;
        clocks.settle(on.isBefore(lastDone) ? lastDone : on, office.calendar());
        apply(fact);
        // That it changed again gives nobody more time for what is due already.
        open(rule, on, on, office);
    }

    private static boolean is(EntryDue due, EntryDueAnew anew) {
        return anew.fact().equals(due.fact()) && anew.effectiveOn().equals(due.effectiveOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ScreenEntry c, CatalogueOffice office) {
        var fact =
                new EntryScreened(
                        c.entry(),
                        c.description(),
                        c.keywords(),
                        c.content(),
                        c.reasons(),
                        c.screener(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireNext(c.effectiveOn(), office);
        refuseIf(stage == Stage.CLOSED, ENTRY_CLOSED);
        requireClear();
        requireText(c.reasons(), TEXT);
        requireContent(c.description(), c.keywords(), c.content());
        office.require(c.screener(), SCREEN_SECRECY, c.effectiveOn());
        apply(fact);
    }

    /** The period to publish it runs on meanwhile: no law stops it. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReferEntry c, CatalogueOffice office) {
        var fact =
                new EntryReferred(
                        c.entry(),
                        c.authority(),
                        c.letter(),
                        c.reasons(),
                        c.screener(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireNext(c.effectiveOn(), office);
        refuseIf(stage == Stage.CLOSED, ENTRY_CLOSED);
        refuseIf(referral == Referral.OPEN, REFERRED);
        requireLine(c.authority(), LINE);
        requireLine(c.letter(), LINE);
        requireText(c.reasons(), TEXT);
        office.require(c.screener(), SCREEN_SECRECY, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordReferralAnswer c, CatalogueOffice office) {
        var fact =
                new ReferralAnswered(
                        c.entry(), c.mayBePublic(), c.answer(), c.screener(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireNext(c.effectiveOn(), office);
        refuseIf(referral != Referral.OPEN, NOT_REFERRED);
        requireDigest(c.answer());
        office.require(c.screener(), SCREEN_SECRECY, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseEntry c, CatalogueOffice office) {
        var fact =
                new EntryClosed(
                        c.entry(),
                        c.ground(),
                        c.reasons(),
                        c.lookAgainOn(),
                        c.screener(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireNext(c.effectiveOn(), office);
        refuseIf(stage == Stage.CLOSED, ENTRY_CLOSED);
        refuseIf(stage == Stage.PUBLIC, ENTRY_PUBLIC);
        refuseIf(referral == Referral.OPEN, REFERRED);
        requireLookedAt(c.reasons(), c.lookAgainOn(), c.effectiveOn());
        office.require(c.screener(), SCREEN_SECRECY, c.effectiveOn());
        apply(fact);
        clocks.overtake(rule, c.effectiveOn(), "It stays closed.", office.calendar());
        open(LOOK_AGAIN, c.lookAgainOn(), c.effectiveOn(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(KeepClosure c, CatalogueOffice office) {
        var fact =
                new ClosureKept(
                        c.entry(),
                        c.ground(),
                        c.reasons(),
                        c.lookAgainOn(),
                        c.screener(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireClosed(c.effectiveOn(), office);
        requireLookedAt(c.reasons(), c.lookAgainOn(), c.effectiveOn());
        office.require(c.screener(), SCREEN_SECRECY, c.effectiveOn());
        apply(fact);
        clocks.meet(LOOK_AGAIN, c.effectiveOn(), c.screener(), office.calendar());
        open(LOOK_AGAIN, c.lookAgainOn(), c.effectiveOn(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndClosure c, CatalogueOffice office) {
        var fact = new ClosureEnded(c.entry(), c.reasons(), c.screener(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireClosed(c.effectiveOn(), office);
        requireText(c.reasons(), TEXT);
        office.require(c.screener(), SCREEN_SECRECY, c.effectiveOn());
        apply(fact);
        clocks.meet(LOOK_AGAIN, c.effectiveOn(), c.screener(), office.calendar());
        open(rule, c.effectiveOn(), c.effectiveOn(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishEntry c, CatalogueOffice office) {
        var fact =
                new EntryPublished(
                        c.entry(), c.content(), c.licence(), c.publisher(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireNext(c.effectiveOn(), office);
        refuseIf(stage == Stage.CLOSED, ENTRY_CLOSED);
        refuseIf(stage == Stage.PUBLIC, ENTRY_PUBLIC);
        requireClear();
        requireLicence(c.licence());
        requireScreened(c.content(), c.publisher());
        office.require(c.publisher(), PUBLISH_ENTRIES, c.effectiveOn());
        apply(fact);
        clocks.meet(rule, c.effectiveOn(), c.publisher(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UpdateEntry c, CatalogueOffice office) {
        var fact =
                new EntryUpdated(
                        c.entry(), c.content(), c.changes(), c.publisher(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireNext(c.effectiveOn(), office);
        refuseIf(stage != Stage.PUBLIC, ENTRY_NOT_PUBLIC);
        requireClear();
        requireText(c.changes(), TEXT);
        refuseIf(c.content().equals(content), CONTENT_UNCHANGED);
        requireScreened(c.content(), c.publisher());
        office.require(c.publisher(), PUBLISH_ENTRIES, c.effectiveOn());
        apply(fact);
        clocks.meet(rule, c.effectiveOn(), c.publisher(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawEntry c, CatalogueOffice office) {
        var fact = new EntryWithdrawn(c.entry(), c.reasons(), null, c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireNext(c.effectiveOn(), office);
        requireText(c.reasons(), TEXT);
        office.require(c.officer(), PUBLISH_ENTRIES, c.effectiveOn());
        withdraw(fact, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawFallen c, CatalogueOffice office) {
        if (facts.isEmpty() || stage == Stage.WITHDRAWN) return;
        clocks.settle(c.effectiveOn(), office.calendar());
        withdraw(
                new EntryWithdrawn(c.entry(), c.reasons(), c.act(), null, c.effectiveOn()), office);
    }

    private void withdraw(EntryWithdrawn fact, CatalogueOffice office) {
        apply(fact);
        clocks.overtakeAll(fact.effectiveOn(), fact.reasons(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverEntry c, CatalogueOffice office) {
        var fact =
                new EntryTakenOver(
                        c.entry(),
                        c.title(),
                        c.disclosureClass(),
                        c.unit(),
                        c.formedOn(),
                        c.description(),
                        c.keywords(),
                        c.content(),
                        c.licence(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!facts.isEmpty(), ENTRY_EXISTS);
        office.requireDone(c.effectiveOn());
        refuseIf(c.effectiveOn().isBefore(c.formedOn()), PUBLISHED_BEFORE_FORMED);
        requireLine(c.title(), LINE);
        requireLine(c.unit(), LINE);
        requireLicence(c.licence());
        requireContent(c.description(), c.keywords(), c.content());
        // What is entered is old; who may enter it, they may today.
        office.require(c.officer(), PUBLISH_ENTRIES, office.today());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, CatalogueOffice office) {
        requireKnown();
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, CatalogueOffice office) {
        requireKnown();
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    // ---- what acts have in common

    private void open(RuleId rule, LocalDate event, LocalDate on, CatalogueOffice office) {
        // An entry that officers list may be older than the regulations.
        clocks.openIfInForce(requireKnown().toString(), rule, unit, event, on, office.calendar());
    }

    private CatalogueEntryId requireKnown() {
        var known = id;
        if (known == null) throw new RefusedException(UNKNOWN_ENTRY);
        return known;
    }

    private void requireNext(LocalDate on, CatalogueOffice office) {
        requireKnown();
        refuseIf(stage == Stage.WITHDRAWN, ENTRY_WITHDRAWN);
        office.requireDone(on);
        refuseIf(on.isBefore(lastDone), ACT_OUT_OF_ORDER);
        clocks.settle(on, office.calendar());
    }

    /** What an authority was asked about waits for its answer, and keeps to it. */
    private void requireClear() {
        refuseIf(referral == Referral.OPEN, REFERRED);
        refuseIf(referral == Referral.CLOSED, FOUND_CLOSED_BY_AUTHORITY);
    }

    private void requireClosed(LocalDate on, CatalogueOffice office) {
        requireNext(on, office);
        refuseIf(stage != Stage.CLOSED, ENTRY_NOT_CLOSED);
    }

    private static void requireLookedAt(String reasons, LocalDate again, LocalDate on) {
        requireText(reasons, TEXT);
        refuseIf(!again.isAfter(on), LOOK_AGAIN_MISPLACED);
        refuseIf(again.isAfter(on.plusYears(YEARS_CLOSED)), LOOK_AGAIN_MISPLACED);
    }

    private void requireScreened(String digest, String publisher) {
        requireDigest(digest);
        var found = screened;
        if (found == null || !found.content().digest().equals(digest)) {
            throw new RefusedException(NOT_SCREENED);
        }
        refuseIf(found.screener().equals(publisher), SCREENER_PUBLISHES);
    }

    private static void requireLicence(String licence) {
        refuseIf(!ADDRESS.matcher(licence).matches(), LICENCE_NOT_AN_ADDRESS);
    }

    private static void requireContent(
            String description, List<String> keywords, PublicTable content) {
        requireText(description, TEXT);
        requireAtMost(keywords, KEYWORDS);
        keywords.forEach(each -> requireLine(each, LINE));
        var columns = content.columns();
        boolean shaped =
                !columns.isEmpty()
                        && columns.size() <= COLUMNS
                        && new HashSet<>(columns).size() == columns.size()
                        && !content.rows().isEmpty()
                        && content.rows().stream()
                                .allMatch(row -> row.cells().size() == columns.size());
        refuseIf(!shaped, CONTENT_MISSHAPEN);
        refuseIf(content.size() > BYTES, CONTENT_TOO_LARGE);
        columns.forEach(each -> requireLine(each, LINE));
        for (var row : content.rows()) {
            for (var cell : row.cells()) if (!cell.isEmpty()) requireText(cell, TEXT);
        }
    }

    @EventSourcingHandler
    void on(CatalogueEvent fact) {
        id = fact.entry();
        facts.add(fact);
        if (fact.effectiveOn().isAfter(lastDone)) lastDone = fact.effectiveOn();
        switch (fact) {
            case EntryDue e -> {
                rule = e.rule();
                unit = e.unit();
            }
            case EntryDueAnew e -> {
                if (stage == Stage.WITHDRAWN) stage = Stage.DUE;
                // What an authority said was about what it was before.
                if (referral != Referral.OPEN) referral = Referral.NONE;
            }
            case EntryReferred e -> referral = Referral.OPEN;
            case ReferralAnswered e ->
                    referral = e.mayBePublic() ? Referral.MAY_BE_PUBLIC : Referral.CLOSED;
            case EntryScreened e -> screened = e;
            case EntryClosed e -> {
                stage = Stage.CLOSED;
                screened = null;
            }
            case ClosureKept e -> {}
            case ClosureEnded e -> {
                stage = Stage.DUE;
                referral = Referral.NONE;
            }
            case EntryPublished e -> published(e.content());
            case EntryUpdated e -> published(e.content());
            case EntryWithdrawn e -> {
                stage = Stage.WITHDRAWN;
                referral = Referral.NONE;
                screened = null;
                content = null;
            }
            case EntryTakenOver e -> {
                unit = e.unit();
                published(e.content().digest());
            }
        }
    }

    private void published(String digest) {
        stage = Stage.PUBLIC;
        content = digest;
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    CatalogueEntry() {} // for Axon
}
