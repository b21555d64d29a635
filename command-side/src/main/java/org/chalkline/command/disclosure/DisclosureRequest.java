package org.chalkline.command.disclosure;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.PREPARER_DECIDES;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.disclosure.DisclosureRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.kernel.procedure.power.Power.ANSWER_REQUESTS;
import static org.chalkline.kernel.procedure.power.Power.HANDLE_REQUESTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.disclosure.DisclosureCommand.*;
import org.chalkline.command.procedure.Following;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.disclosure.ApplicantKind;
import org.chalkline.kernel.disclosure.DisclosureEvent;
import org.chalkline.kernel.disclosure.DisclosureEvent.*;
import org.chalkline.kernel.disclosure.DisclosureParty;
import org.chalkline.kernel.disclosure.DisclosureRequestId;
import org.chalkline.kernel.disclosure.OpinionFrom;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.Extension;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.clock.Terms;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.recusal.Recusals.State;
import org.jspecify.annotations.Nullable;

/**
 * A request for the disclosure of government information: received; made clear, once, or given up;
 * third parties and authorities asked meanwhile; and answered, item by item, each in one of the
 * ways that the Regulations name.
 *
 * <p>There are three kinds of silence. The applicant's, asked to make the request clear, gives it
 * up (30). A third party's is no consent: the bureau decides (32). That of an authority that made
 * the information with the bureau is consent (34).
 */
@Aggregate
public class DisclosureRequest {
    static final RuleId ANSWER = new RuleId("disclosure.answer");
    static final RuleId CLARIFY = new RuleId("disclosure.clarify");
    static final RuleId CLARIFICATION = new RuleId("disclosure.clarification");
    static final RuleId THIRD_PARTY = new RuleId("disclosure.third-party");
    static final RuleId CO_AUTHOR = new RuleId("disclosure.co-author");
    static final RuleId DEFERRED = new RuleId("disclosure.deferred");

    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_ITEMS = 50;
    private static final int LONGEST_EXTENSION = 20;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private DisclosureRequestId id;

    private final Clocks clocks = new Clocks();
    private final Recusals recusals = new Recusals();
    private final Opinions opinions = new Opinions();
    private final List<DisclosureEvent> facts = new ArrayList<>();
    private final List<SearchMade> searches = new ArrayList<>();
    private final TreeMap<Integer, String> items = new TreeMap<>();
    private final Set<Integer> answered = new HashSet<>();
    private final Set<String> handlers = new HashSet<>();
    private @Nullable RequestReceived received;
    private @Nullable ClarificationAsked unclear;
    private @Nullable ExcessQuestioned excess;
    private @Nullable FeeCharged fee;
    private boolean asked;
    private boolean feePaid;
    private boolean ended;
    private LocalDate lastAct = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReceiveDisclosureRequest c, DisclosureOffice office) {
        var known = received;
        if (known == null) requireReceivable(c, office);
        var fact =
                new RequestReceived(
                        c.request(),
                        c.channel(),
                        c.kind(),
                        new DisclosureParty(c.person(), c.organisation()),
                        c.person() == null ? c.content() : null,
                        office.sealed(c.person(), c.content()),
                        c.unit(),
                        c.arrivedOn(),
                        c.effectiveOn());
        if (known != null) {
            refuseIf(!office.seals().same(known, fact), REQUEST_ID_IN_USE);
            refuseIf(!c.items().equals(firstItems()), REQUEST_ID_IN_USE);
            return;
        }
        apply(fact);
        ask(c.items(), c.effectiveOn());
        open(ANSWER, c.effectiveOn(), c.effectiveOn(), office.calendar());
    }

    private static void requireReceivable(ReceiveDisclosureRequest c, DisclosureOffice office) {
        office.requireDone(c.effectiveOn());
        requireParty(c.person(), c.organisation(), c.effectiveOn(), office);
        boolean natural = c.kind() == ApplicantKind.NATURAL_PERSON;
        refuseIf(natural != (c.person() != null), APPLICANT_MISTAKEN);
        requireText(c.content(), TEXT);
        requireItems(c.items());
        office.requireStanding(c.unit(), c.effectiveOn());
        requireDate(c.arrivedOn(), office.today());
        boolean before = c.effectiveOn().isBefore(c.arrivedOn());
        boolean another =
                !c.channel().countsFromConfirmation() && !c.effectiveOn().equals(c.arrivedOn());
        refuseIf(before || another, RECEIVED_ON_ANOTHER_DAY);
    }

    private static void requireParty(
            @Nullable PersonId person,
            @Nullable String organisation,
            LocalDate on,
            DisclosureOffice office) {
        refuseIf((person == null) == (organisation == null), APPLICANT_MISTAKEN);
        if (person != null) office.people().requireBorn(person, on);
        if (organisation != null) requireLine(organisation, LINE);
    }

    private static void requireItems(List<String> titles) {
        refuseIf(titles.isEmpty(), ITEMS_MISSING);
        requireAtMost(List.copyOf(titles), MOST_ITEMS);
        titles.forEach(title -> requireLine(title, LINE));
    }

    private void ask(List<String> titles, LocalDate on) {
        var known = requireReceived();
        for (int i = 0; i < titles.size(); i++) {
            if (titles.get(i).equals(items.get(i + 1))) continue;
            apply(new ItemAsked(known.request(), i + 1, titles.get(i), known.unit(), on));
        }
    }

    /** What was asked for when the request was received. */
    private List<String> firstItems() {
        var titles = new ArrayList<String>();
        for (var fact : facts) {
            if (fact instanceof ItemAsked e) {
                if (e.item() == titles.size() + 1) titles.add(e.title());
            } else if (!(fact instanceof RequestReceived)) {
                break;
            }
        }
        return titles;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AskForClarification c, DisclosureOffice office) {
        var known = requireReceived();
        var fact =
                new ClarificationAsked(
                        c.request(),
                        known.applicant(),
                        c.notice(),
                        c.what(),
                        c.until(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(asked, CLARIFIED_TWICE);
        requireHandled(c.officer(), c.effectiveOn(), office);
        requireLine(c.notice(), LINE);
        requireText(c.what(), TEXT);
        requireDate(c.until(), office.today());
        refuseIf(c.until().isBefore(c.effectiveOn()), CLARIFY_BY_PAST);
        apply(fact);
        var calendar = office.calendar();
        open(CLARIFY, known.effectiveOn(), c.effectiveOn(), calendar);
        clocks.meet(CLARIFY, c.effectiveOn(), c.officer(), calendar);
        clocks.overtake(ANSWER, c.effectiveOn(), "the request is to be made clear", calendar);
        open(CLARIFICATION, c.until(), c.effectiveOn(), calendar);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClarifyRequest c, DisclosureOffice office) {
        var known = requireReceived();
        var person = known.applicant().person();
        if (repeatsClarification(c, office)) return;
        requireHandled(c.officer(), c.effectiveOn(), office);
        refuseIf(unclear == null, CLARIFICATION_NOT_ASKED);
        requireText(c.content(), TEXT);
        if (!c.items().isEmpty()) requireItems(c.items());
        apply(
                new RequestClarified(
                        c.request(),
                        person == null ? c.content() : null,
                        office.sealed(person, c.content()),
                        c.officer(),
                        c.effectiveOn()));
        ask(c.items(), c.effectiveOn());
        var calendar = office.calendar();
        clocks.meet(CLARIFICATION, c.effectiveOn(), known.applicant().servedAs(), calendar);
        open(ANSWER, c.effectiveOn(), c.effectiveOn(), calendar);
    }

    private boolean repeatsClarification(ClarifyRequest c, DisclosureOffice office) {
        var known = requireReceived();
        for (var fact : facts) {
            if (!(fact instanceof RequestClarified before)) continue;
            if (!before.effectiveOn().equals(c.effectiveOn())) continue;
            var person = known.applicant().person();
            var again =
                    new RequestClarified(
                            c.request(),
                            person == null ? c.content() : null,
                            office.sealed(person, c.content()),
                            c.officer(),
                            c.effectiveOn());
            if (office.seals().same(before, again)) return true;
        }
        return false;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AskThirdParty c, DisclosureOffice office) {
        requireReceived();
        var fact =
                new ThirdPartyAsked(
                        c.request(),
                        c.notice(),
                        c.items(),
                        new DisclosureParty(c.person(), c.organisation()),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireHandled(c.officer(), c.effectiveOn(), office);
        requireParty(c.person(), c.organisation(), c.effectiveOn(), office);
        requireLetter(c.notice(), c.items());
        apply(fact);
        stop(Terms.Ground.THIRD_PARTY_OPINION, c.notice(), c.effectiveOn(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AskAuthority c, DisclosureOffice office) {
        requireReceived();
        var fact =
                new AuthorityAsked(
                        c.request(),
                        c.notice(),
                        c.items(),
                        c.authority(),
                        c.coAuthor(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireHandled(c.officer(), c.effectiveOn(), office);
        requireLine(c.authority(), LINE);
        requireLetter(c.notice(), c.items());
        apply(fact);
        stop(Terms.Ground.OTHER_AUTHORITY_OPINION, c.notice(), c.effectiveOn(), office.calendar());
    }

    private void requireLetter(String notice, List<Integer> about) {
        requireLine(notice, LINE);
        refuseIf(opinions.find(notice).isPresent(), LETTER_NUMBER_USED);
        requireAtMost(about, MOST_ITEMS);
        refuseIf(about.isEmpty(), ITEMS_MISSING);
        about.forEach(this::requireItem);
    }

    private void requireItem(int item) {
        refuseIf(!items.containsKey(item), UNKNOWN_ITEM);
    }

    /** The time to answer stands still while somebody is asked (33). */
    private void stop(
            Terms.Ground ground, String notice, LocalDate on, WorkingDayCalendar calendar) {
        var period = clocks.find(ANSWER).orElse(null);
        if (period == null || period.state() != StatutoryPeriod.State.RUNNING) return;
        var last = period.due(calendar).date();
        // Who answers late has to ask all the same, and no time is given back for that.
        if (last == null || on.isAfter(last)) return;
        clocks.suspend(ANSWER, on, ground, notice, calendar);
    }

    private void goOn(LocalDate on, WorkingDayCalendar calendar) {
        if (!opinions.anyOutstanding()) clocks.resume(ANSWER, on, calendar);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordThirdPartyOpinion c, DisclosureOffice office) {
        requireReceived();
        var opinion = opinions.find(c.letter()).orElse(null);
        if (opinion == null || opinion.from() != OpinionFrom.THIRD_PARTY) {
            throw new RefusedException(UNKNOWN_LETTER);
        }
        var person = opinion.party().person();
        var said = c.said();
        if (said != null) requireText(said, TEXT);
        var fact =
                new ThirdPartyAnswered(
                        c.request(),
                        c.letter(),
                        c.consents(),
                        person == null ? said : null,
                        office.sealed(person, said),
                        c.officer(),
                        c.effectiveOn());
        if (facts.stream().anyMatch(known -> office.seals().same(known, fact))) return;
        requireHandled(c.officer(), c.effectiveOn(), office);
        requireUnrecorded(c.letter());
        apply(fact);
        heard(opinion, c.effectiveOn(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordAuthorityOpinion c, DisclosureOffice office) {
        requireReceived();
        var fact =
                new AuthorityAnswered(
                        c.request(),
                        c.letter(),
                        c.consents(),
                        c.said(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireHandled(c.officer(), c.effectiveOn(), office);
        var opinion = opinions.find(c.letter()).orElse(null);
        if (opinion == null || opinion.from() == OpinionFrom.THIRD_PARTY) {
            throw new RefusedException(UNKNOWN_LETTER);
        }
        if (c.said() != null) requireText(c.said(), TEXT);
        requireUnrecorded(c.letter());
        apply(fact);
        heard(opinion, c.effectiveOn(), office.calendar());
    }

    private void requireUnrecorded(String letter) {
        refuseIf(
                opinions.find(letter).filter(Opinions.Opinion::recorded).isPresent(),
                OPINION_RECORDED_ALREADY);
    }

    private void heard(Opinions.Opinion opinion, LocalDate on, WorkingDayCalendar calendar) {
        var clock = opinion.clock();
        if (clock != null) clocks.meet(clock, on, opinion.party().servedAs(), calendar);
        goOn(on, calendar);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordSearch c, DisclosureOffice office) {
        requireReceived();
        var fact =
                new SearchMade(
                        c.request(),
                        c.item(),
                        c.where(),
                        c.words(),
                        c.found(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireHandled(c.officer(), c.effectiveOn(), office);
        requireItem(c.item());
        requireText(c.where(), TEXT);
        requireText(c.words(), TEXT);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FindOverridingInterest c, DisclosureOffice office) {
        requireReceived();
        var opinion = opinions.find(c.letter()).orElse(null);
        refuseIf(!opinions.thirdPartyAsked(c.item()), THIRD_PARTY_NOT_ASKED);
        if (opinion == null) throw new RefusedException(UNKNOWN_LETTER);
        var fact =
                new OverridingInterestFound(
                        c.request(),
                        c.item(),
                        c.letter(),
                        c.notice(),
                        c.reasons(),
                        opinion.party(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        requireItem(c.item());
        requireDecides(c.officer(), c.effectiveOn(), office);
        refuseIf(!opinions.objects(c.letter(), c.item()), NO_OBJECTION);
        requireLine(c.notice(), LINE);
        requireText(c.reasons(), TEXT);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(QuestionExcess c, DisclosureOffice office) {
        var known = requireReceived();
        var fact =
                new ExcessQuestioned(
                        c.request(),
                        known.applicant(),
                        c.notice(),
                        c.reasons(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireHandled(c.officer(), c.effectiveOn(), office);
        requireLine(c.notice(), LINE);
        requireText(c.reasons(), TEXT);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeferAnswer c, DisclosureOffice office) {
        var known = requireReceived();
        var fact =
                new AnswerDeferred(
                        c.request(),
                        known.applicant(),
                        c.notice(),
                        c.until(),
                        c.reasons(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(excess == null, EXCESS_NOT_QUESTIONED);
        requireDecides(c.officer(), c.effectiveOn(), office);
        requireLine(c.notice(), LINE);
        requireText(c.reasons(), TEXT);
        requireDate(c.until(), office.today());
        refuseIf(!c.until().isAfter(c.effectiveOn()), DEFERRED_TO_PAST);
        apply(fact);
        var calendar = office.calendar();
        for (var rule : List.of(ANSWER, DEFERRED)) {
            clocks.overtake(rule, c.effectiveOn(), "a later day was named", calendar);
        }
        open(DEFERRED, c.until(), c.effectiveOn(), calendar);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChargeDisclosureFee c, DisclosureOffice office) {
        var known = requireReceived();
        var fact =
                new FeeCharged(
                        c.request(),
                        known.applicant(),
                        c.notice(),
                        c.amount(),
                        c.payBy(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireHandled(c.officer(), c.effectiveOn(), office);
        refuseIf(excess == null, FEE_WITHOUT_EXCESS);
        refuseIf(fee != null, FEE_CHARGED_ALREADY);
        requireLine(c.notice(), LINE);
        requireDate(c.payBy(), office.today());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordDisclosureFeePaid c, DisclosureOffice office) {
        requireReceived();
        var fact = new FeePaid(c.request(), c.receipt(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireHandled(c.officer(), c.effectiveOn(), office);
        refuseIf(fee == null || feePaid, NO_FEE_DUE);
        requireDigest(c.receipt());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseUnpaidRequest c, DisclosureOffice office) {
        requireReceived();
        var fact = new RequestClosedUnpaid(c.request(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireHandled(c.officer(), c.effectiveOn(), office);
        var owed = fee;
        if (owed == null || feePaid) throw new RefusedException(NO_FEE_DUE);
        refuseIf(!c.effectiveOn().isAfter(owed.payBy()), FEE_NOT_OVERDUE);
        apply(fact);
        clocks.overtakeAll(c.effectiveOn(), "the fee was not paid", office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExtendAnswer c, DisclosureOffice office) {
        var known = requireReceived();
        var fact =
                new AnswerExtended(
                        c.request(),
                        known.applicant(),
                        c.notice(),
                        c.days(),
                        c.reasons(),
                        c.approvedBy(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireHandled(c.officer(), c.effectiveOn(), office);
        requireLine(c.notice(), LINE);
        requireText(c.reasons(), TEXT);
        refuseIf(c.days() < 1 || c.days() > LONGEST_EXTENSION, EXTENSION_TOO_LONG);
        refuseIf(c.approvedBy().equals(c.officer()), EXTENDED_BY_ONESELF);
        requireDecides(c.approvedBy(), c.effectiveOn(), office);
        var period = clocks.find(ANSWER).orElse(null);
        boolean extended = facts.stream().anyMatch(AnswerExtended.class::isInstance);
        refuseIf(period == null || !period.open() || extended, EXTENSION_WITHOUT_TERM);
        apply(fact);
        clocks.extend(
                ANSWER,
                new Extension(
                        c.days(),
                        c.effectiveOn(),
                        c.approvedBy(),
                        Terms.Approver.HEAD_OF_DISCLOSURE_OFFICE,
                        c.reasons()),
                office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnswerDisclosureRequest c, DisclosureOffice office) {
        var known = requireReceived();
        var fact = new RequestAnswered(c.request(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireOpen(c.effectiveOn(), office);
        refuseIf(unclear != null, CLARIFICATION_OUTSTANDING);
        office.require(c.decision(), ANSWER_REQUESTS, c.effectiveOn());
        c.decision().deciders().forEach(this::requireNotAside);
        refuseIf(handlers.contains(c.decision().officer()), PREPARER_DECIDES);
        requireAtMost(c.answers(), MOST_ITEMS);
        AnswerRules.requireEach(c.answers(), unanswered(), items.keySet());
        AnswerRules.requireRemedies(c.answers(), c.decision());
        var rules = new AnswerRules(known.applicant(), opinions, searches, excess != null);
        c.answers().forEach(answer -> rules.require(answer, office));
        var outstanding = opinions.outstanding();
        apply(fact);
        for (var answer : c.answers()) {
            apply(
                    new ItemAnswered(
                            c.request(),
                            answer.item(),
                            answer.result(),
                            answer.ground(),
                            answer.withheld(),
                            answer.inseparable(),
                            answer.repeats(),
                            answer.told(),
                            answer.documents(),
                            c.decision().documentNumber(),
                            c.effectiveOn()));
        }
        var calendar = office.calendar();
        clocks.resume(ANSWER, c.effectiveOn(), calendar);
        for (var rule : List.of(ANSWER, DEFERRED)) {
            clocks.meet(rule, c.effectiveOn(), c.decision().officer(), calendar);
        }
        for (var opinion : outstanding) {
            var clock = opinion.clock();
            if (clock == null) continue;
            clocks.overtake(clock, c.effectiveOn(), "the request was answered", calendar);
        }
    }

    private Set<Integer> unanswered() {
        var open = new TreeSet<>(items.keySet());
        open.removeAll(answered);
        return open;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawDisclosureRequest c, DisclosureOffice office) {
        requireReceived();
        var fact = new RequestWithdrawn(c.request(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireHandled(c.officer(), c.effectiveOn(), office);
        apply(fact);
        clocks.overtakeAll(c.effectiveOn(), "the applicant took it back", office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleClocks c, DisclosureOffice office) {
        requireReceived();
        settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonClocksAnew c, DisclosureOffice office) {
        requireReceived();
        var calendar = office.calendar();
        settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    /** Says what the service of letters and answers means for it. */
    Following services(ProcedureOffice office) {
        return new DisclosureServices(this, office);
    }

    /** Whether papers of the request are served on them. */
    boolean isParty(String receiver) {
        var known = received;
        return (known != null && known.applicant().servedAs().equals(receiver))
                || opinions.isAsked(receiver);
    }

    void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar, lapse -> lapsed(lapse, calendar));
    }

    /** What silence means: three kinds of it. */
    private void lapsed(ClockLapsed lapse, WorkingDayCalendar calendar) {
        var known = requireReceived();
        var waiting = unclear;
        var period = clocks.find(lapse.clockId()).orElseThrow();
        if (period.rule().id().equals(CLARIFICATION) && waiting != null) {
            apply(new RequestAbandoned(known.request(), lapse.effectiveOn()));
            return;
        }
        var opinion = opinions.under(lapse.clockId()).orElse(null);
        if (opinion == null || opinion.over()) return;
        var on = lapse.effectiveOn();
        apply(
                opinion.from() == OpinionFrom.CO_AUTHOR
                        ? new CoAuthorConsented(known.request(), opinion.letter(), on)
                        : new ThirdPartySilent(known.request(), opinion.letter(), on));
        goOn(on, calendar);
    }

    /** The letter that asks for an opinion was served: the time to give it counts from then. */
    void letterServed(String letter, LocalDate on, WorkingDayCalendar calendar) {
        var opinion = opinions.find(letter).orElse(null);
        if (opinion == null || opinion.over() || opinion.clock() != null) return;
        if (opinion.from() == OpinionFrom.AUTHORITY) return;
        var known = requireReceived();
        var rule = opinion.from() == OpinionFrom.CO_AUTHOR ? CO_AUTHOR : THIRD_PARTY;
        open(rule, on, on, calendar)
                .ifPresent(
                        opened ->
                                apply(
                                        new OpinionSought(
                                                known.request(), letter, opened.clockId(), on)));
    }

    /** A request of before the Regulations of 2019 has no periods here. */
    private Optional<ClockOpened> open(
            RuleId rule, LocalDate event, LocalDate on, WorkingDayCalendar calendar) {
        var known = requireReceived();
        return clocks.openIfInForce(
                known.request().toString(), rule, known.unit().value(), event, on, calendar);
    }

    private RequestReceived requireReceived() {
        var known = received;
        if (known == null) throw new RefusedException(UNKNOWN_REQUEST);
        return known;
    }

    private void requireOpen(LocalDate on, DisclosureOffice office) {
        office.requireDone(on);
        settle(on, office.calendar());
        refuseIf(ended || unanswered().isEmpty(), REQUEST_DONE);
        refuseIf(on.isBefore(lastAct), ACT_OUT_OF_ORDER);
    }

    private void requireHandled(String officer, LocalDate on, DisclosureOffice office) {
        requireOpen(on, office);
        requireNotAside(officer);
        office.require(officer, HANDLE_REQUESTS, on);
    }

    private void requireDecides(String officer, LocalDate on, DisclosureOffice office) {
        requireNotAside(officer);
        office.require(officer, ANSWER_REQUESTS, on);
    }

    private void requireNotAside(String officer) {
        refuseIf(recusals.standsAside(officer), OFFICER_STANDS_ASIDE);
    }

    @EventSourcingHandler
    void on(DisclosureEvent fact) {
        id = fact.request();
        facts.add(fact);
        opinions.take(fact);
        if (isAct(fact) && fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
        switch (fact) {
            case RequestReceived e -> received = e;
            case ItemAsked e -> items.put(e.item(), e.title());
            case ClarificationAsked e -> {
                unclear = e;
                asked = true;
                handlers.add(e.officer());
            }
            case RequestClarified e -> {
                unclear = null;
                handlers.add(e.officer());
            }
            case RequestAbandoned e -> ended = true;
            case RequestClosedUnpaid e -> ended = true;
            case RequestWithdrawn e -> ended = true;
            case ThirdPartyAsked e -> handlers.add(e.officer());
            case AuthorityAsked e -> handlers.add(e.officer());
            case SearchMade e -> {
                searches.add(e);
                handlers.add(e.officer());
            }
            case ExcessQuestioned e -> {
                excess = e;
                handlers.add(e.officer());
            }
            case FeeCharged e -> fee = e;
            case FeePaid e -> feePaid = true;
            case ItemAnswered e -> answered.add(e.item());
            case ThirdPartyAnswered e -> handlers.add(e.officer());
            case AuthorityAnswered e -> handlers.add(e.officer());
            case OpinionSought e -> {}
            case ThirdPartySilent e -> {}
            case CoAuthorConsented e -> {}
            case OverridingInterestFound e -> {}
            case AnswerDeferred e -> {}
            case AnswerExtended e -> {}
            case RequestAnswered e -> {}
        }
    }

    /** What follows from silence keeps to no order: it is known when somebody looks. */
    private static boolean isAct(DisclosureEvent fact) {
        return !(fact instanceof ThirdPartySilent
                || fact instanceof CoAuthorConsented
                || fact instanceof RequestAbandoned);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    @EventSourcingHandler
    void on(RecusalEvent fact) {
        recusals.take(fact);
        // What somebody found who is recused is void: another searches again.
        searches.removeIf(each -> recusals.state(each.officer()) == State.RECUSED);
    }

    DisclosureRequest() {} // for Axon
}
