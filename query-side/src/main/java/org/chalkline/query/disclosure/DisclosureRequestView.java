package org.chalkline.query.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.disclosure.DisclosureEvent;
import org.chalkline.kernel.disclosure.DisclosureEvent.*;
import org.chalkline.kernel.disclosure.DisclosureParty;
import org.chalkline.kernel.disclosure.OpinionFrom;
import org.chalkline.kernel.disclosure.RequestTally;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.query.disclosure.DisclosureRequestRecord.*;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one request for disclosure into its {@link DisclosureRequestRecord}. */
public final class DisclosureRequestView implements View<DisclosureRequestRecord> {

    @Override
    public String name() {
        return "disclosurerequests";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<DisclosureRequestRecord> stateType() {
        return DisclosureRequestRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return DisclosureEvent.class.isAssignableFrom(type) || type == PaperServed.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<DisclosureRequestRecord>> columns() {
        return DisclosureRequestTable.TABLE.columns();
    }

    @Override
    public @Nullable DisclosureRequestRecord evolve(
            @Nullable DisclosureRequestRecord before, Fact fact) {
        if (fact instanceof RequestReceived e) return received(e);
        if (fact instanceof PaperServed e) return served(before, e);
        var was = Objects.requireNonNull(before, "not received");
        var tally = Objects.requireNonNull(RequestTally.after(was.tally(), fact));
        var now = was.with(b -> b.tally(tally));
        return switch ((DisclosureEvent) fact) {
            case RequestReceived e -> received(e);
            case ItemAsked e -> {
                var items = new ArrayList<>(now.items());
                items.removeIf(each -> each.number() == e.item());
                items.add(item(e));
                items.sort(Comparator.comparing(Item::number));
                yield now.with(b -> b.items(List.copyOf(items)));
            }
            case ClarificationAsked e -> {
                var asked =
                        new Clarification(
                                e.effectiveOn(),
                                e.notice(),
                                e.what(),
                                e.until(),
                                e.officer(),
                                null,
                                null,
                                null);
                yield now.with(b -> b.status(Status.CLARIFICATION_ASKED).clarification(asked));
            }
            case RequestClarified e ->
                    now.with(b -> b.status(Status.CLARIFIED).clarification(clarified(now, e)));
            case RequestAbandoned e -> now.with(b -> b.status(Status.ABANDONED));
            case RequestClosedUnpaid e -> now.with(b -> b.status(Status.UNPAID));
            case RequestWithdrawn e -> now.with(b -> b.status(Status.WITHDRAWN));
            case ThirdPartyAsked e ->
                    asked(
                            now,
                            Status.THIRD_PARTY_ASKED,
                            opinion(
                                    e.notice(),
                                    OpinionFrom.THIRD_PARTY,
                                    e.party(),
                                    e.items(),
                                    e.effectiveOn(),
                                    e.officer()));
            case AuthorityAsked e ->
                    asked(
                            now,
                            Status.AUTHORITY_ASKED,
                            opinion(
                                    e.notice(),
                                    e.coAuthor() ? OpinionFrom.CO_AUTHOR : OpinionFrom.AUTHORITY,
                                    new DisclosureParty(null, e.authority()),
                                    e.items(),
                                    e.effectiveOn(),
                                    e.officer()));
            case OpinionSought e -> heard(now, e.letter(), each -> served(each, e.effectiveOn()));
            case ThirdPartyAnswered e ->
                    heard(
                            now,
                            e.letter(),
                            each ->
                                    said(
                                            each,
                                            e.effectiveOn(),
                                            e.consents(),
                                            new Said(e.said(), e.sealedSaid())));
            case AuthorityAnswered e ->
                    heard(
                            now,
                            e.letter(),
                            each ->
                                    said(
                                            each,
                                            e.effectiveOn(),
                                            e.consents(),
                                            new Said(e.said(), null)));
            case ThirdPartySilent e ->
                    heard(now, e.letter(), each -> silent(each, e.effectiveOn(), null));
            case CoAuthorConsented e ->
                    heard(now, e.letter(), each -> silent(each, e.effectiveOn(), true));
            case SearchMade e -> {
                var search =
                        new Search(
                                e.effectiveOn(),
                                e.item(),
                                e.where(),
                                e.words(),
                                e.found(),
                                e.officer());
                yield now.with(b -> b.searches(Copies.plus(now.searches(), search)));
            }
            case OverridingInterestFound e -> {
                var interest =
                        new Interest(
                                e.effectiveOn(),
                                e.item(),
                                e.letter(),
                                e.notice(),
                                e.reasons(),
                                e.officer());
                yield now.with(b -> b.interests(Copies.plus(now.interests(), interest)));
            }
            case ExcessQuestioned e -> {
                var excess = new Excess(e.effectiveOn(), e.notice(), e.reasons(), e.officer());
                yield now.with(b -> b.excess(excess));
            }
            case AnswerDeferred e -> {
                var deferral =
                        new Deferral(
                                e.effectiveOn(), e.notice(), e.until(), e.reasons(), e.officer());
                yield now.with(b -> b.status(Status.DEFERRED).deferral(deferral));
            }
            case FeeCharged e -> {
                var fee =
                        new Fee(
                                e.effectiveOn(),
                                e.notice(),
                                e.amount(),
                                e.payBy(),
                                e.officer(),
                                null);
                yield now.with(b -> b.fee(fee));
            }
            case FeePaid e -> now.with(b -> b.fee(paid(now.fee(), e.effectiveOn())));
            case AnswerExtended e -> {
                var extended =
                        new Extended(
                                e.effectiveOn(),
                                e.notice(),
                                e.days(),
                                e.reasons(),
                                e.approvedBy(),
                                e.officer());
                yield now.with(b -> b.status(Status.EXTENDED).extension(extended));
            }
            case RequestAnswered e -> {
                var answer = new Answer(e.effectiveOn(), e.decision());
                yield now.with(
                        b -> b.status(Status.ANSWERED).answers(Copies.plus(now.answers(), answer)));
            }
            case ItemAnswered e -> {
                var items =
                        Copies.changed(
                                now.items(),
                                each -> each.number() == e.item(),
                                each -> answered(each, e));
                yield now.with(b -> b.items(items));
            }
        };
    }

    private static DisclosureRequestRecord received(RequestReceived e) {
        return DisclosureRequestRecordBuilder.builder()
                .request(e.request())
                .channel(e.channel())
                .kind(e.kind())
                .applicant(e.applicant())
                .status(Status.RECEIVED)
                .unit(e.unit().value())
                .arrivedOn(e.arrivedOn())
                .receivedOn(e.effectiveOn())
                .items(List.of())
                .opinions(List.of())
                .searches(List.of())
                .interests(List.of())
                .answers(List.of())
                .tally(Objects.requireNonNull(RequestTally.after(null, e)))
                .content(e.content())
                .sealedContent(e.sealedContent())
                .build();
    }

    /** The applicant has the last answer; papers of other matters are no concern. */
    private static @Nullable DisclosureRequestRecord served(
            @Nullable DisclosureRequestRecord now, PaperServed e) {
        if (now == null || now.answers().isEmpty()) return now;
        var number = now.answers().getLast().decision().documentNumber();
        boolean it = e.document().equals(number) && e.receiver().equals(now.applicant().servedAs());
        return it ? now.with(b -> b.status(Status.SERVED).servedOn(e.effectiveOn())) : now;
    }

    private static Item item(ItemAsked e) {
        return new Item(
                e.item(), e.title(), null, null, null, null, null, null, null, List.of(), null,
                null);
    }

    private static Item answered(Item was, ItemAnswered e) {
        var repeats = e.repeats();
        return new Item(
                was.number(),
                was.title(),
                e.result(),
                e.result().article(),
                e.ground(),
                e.withheld(),
                e.inseparable(),
                repeats == null ? null : repeats.value(),
                e.told(),
                e.documents(),
                e.document(),
                e.effectiveOn());
    }

    private static @Nullable Clarification clarified(
            DisclosureRequestRecord now, RequestClarified e) {
        var asked = now.clarification();
        if (asked == null) return null;
        return new Clarification(
                asked.on(),
                asked.notice(),
                asked.what(),
                asked.until(),
                asked.officer(),
                e.effectiveOn(),
                e.content(),
                e.sealedContent());
    }

    private static @Nullable Fee paid(@Nullable Fee was, LocalDate on) {
        if (was == null) return null;
        return new Fee(was.on(), was.notice(), was.amount(), was.payBy(), was.officer(), on);
    }

    private static Opinion opinion(
            String letter,
            OpinionFrom from,
            DisclosureParty party,
            List<Integer> items,
            LocalDate on,
            String officer) {
        return new Opinion(
                letter, from, party, items, on, null, null, null, null, null, null, officer);
    }

    private static DisclosureRequestRecord asked(
            DisclosureRequestRecord now, Status status, Opinion opinion) {
        return now.with(b -> b.status(status).opinions(Copies.plus(now.opinions(), opinion)));
    }

    private static DisclosureRequestRecord heard(
            DisclosureRequestRecord now, String letter, UnaryOperator<Opinion> how) {
        var opinions = Copies.changed(now.opinions(), each -> each.letter().equals(letter), how);
        return now.with(b -> b.opinions(opinions));
    }

    private static Opinion served(Opinion was, LocalDate on) {
        return new Opinion(
                was.letter(),
                was.from(),
                was.party(),
                was.items(),
                was.askedOn(),
                on,
                was.answeredOn(),
                was.consents(),
                was.silentSince(),
                was.said(),
                was.sealedSaid(),
                was.officer());
    }

    /** What somebody said, in the clear or sealed. */
    private record Said(@Nullable String text, @Nullable Personal sealed) {}

    private static Opinion said(Opinion was, LocalDate on, boolean consents, Said said) {
        return new Opinion(
                was.letter(),
                was.from(),
                was.party(),
                was.items(),
                was.askedOn(),
                was.servedOn(),
                on,
                // What is said after the time for it changes nothing of what silence meant.
                was.silentSince() == null ? Boolean.valueOf(consents) : was.consents(),
                was.silentSince(),
                said.text(),
                said.sealed(),
                was.officer());
    }

    private static Opinion silent(Opinion was, LocalDate on, @Nullable Boolean consents) {
        // It was said in time, and is only recorded later.
        if (was.answeredOn() != null) return was;
        return new Opinion(
                was.letter(),
                was.from(),
                was.party(),
                was.items(),
                was.askedOn(),
                was.servedOn(),
                was.answeredOn(),
                consents,
                on,
                was.said(),
                was.sealedSaid(),
                was.officer());
    }
}
