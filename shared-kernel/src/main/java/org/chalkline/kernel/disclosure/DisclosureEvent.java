package org.chalkline.kernel.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.chalkline.kernel.procedure.paper.NamesParty;
import org.chalkline.kernel.procedure.service.TellsByNotice;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to a request for the disclosure of government information (Regulations on the
 * Disclosure of Government Information, chapter IV). It is answered item by item.
 */
public sealed interface DisclosureEvent extends Fact {

    DisclosureRequestId request();

    @Override
    default String subject() {
        return request().toString();
    }

    /**
     * It was received, on the day that counts for its channel (31). Its items follow.
     *
     * @param content the text of the request; absent where it is sealed
     * @param sealedContent the same, of a person
     * @param unit the unit of the bureau that has it in hand
     * @param arrivedOn the day on which it came to the bureau
     * @param effectiveOn the day that counts as that of its receipt
     */
    @FactType("disclosure.RequestReceived")
    record RequestReceived(
            DisclosureRequestId request,
            RequestChannel channel,
            ApplicantKind kind,
            DisclosureParty applicant,
            @Nullable String content,
            @Nullable Personal sealedContent,
            InternalUnitId unit,
            LocalDate arrivedOn,
            LocalDate effectiveOn)
            implements DisclosureEvent, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(applicant.addressee());
        }
    }

    /**
     * One thing is asked for; told anew where the applicant put it more clearly.
     *
     * @param item its number in the request, from 1
     * @param title what is asked for, without people
     * @param unit the unit of the bureau that has the request in hand
     */
    @FactType("disclosure.ItemAsked")
    record ItemAsked(
            DisclosureRequestId request,
            int item,
            String title,
            InternalUnitId unit,
            LocalDate effectiveOn)
            implements DisclosureEvent {}

    /**
     * The request isn't clear, and the applicant was asked, once, to put it more clearly (30).
     *
     * @param what what is to be made clear
     * @param until the last day that they have for it
     */
    @FactType("disclosure.ClarificationAsked")
    record ClarificationAsked(
            DisclosureRequestId request,
            DisclosureParty applicant,
            String notice,
            String what,
            LocalDate until,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureEvent, TellsByNotice, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(applicant.addressee());
        }
    }

    /**
     * The applicant put it more clearly. From then on the bureau has the whole time to answer (30).
     *
     * @param content absent where it is sealed
     * @param sealedContent the same, of a person
     */
    @FactType("disclosure.RequestClarified")
    record RequestClarified(
            DisclosureRequestId request,
            @Nullable String content,
            @Nullable Personal sealedContent,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureEvent {}

    /** The applicant said nothing in time, and counts as having given it up (30). */
    @FactType("disclosure.RequestAbandoned")
    record RequestAbandoned(DisclosureRequestId request, LocalDate effectiveOn)
            implements DisclosureEvent {}

    /**
     * A third party, whom disclosure might harm, is asked in writing (32).
     *
     * @param items about which items
     * @param party who
     */
    @FactType("disclosure.ThirdPartyAsked")
    record ThirdPartyAsked(
            DisclosureRequestId request,
            String notice,
            List<Integer> items,
            DisclosureParty party,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureEvent, TellsByNotice, NamesParty {

        public ThirdPartyAsked {
            items = List.copyOf(items);
        }

        @Override
        public List<Addressee> addressees() {
            return List.of(party.addressee());
        }
    }

    /**
     * Another authority is asked in writing (33, 34).
     *
     * @param items about which items
     * @param coAuthor whether it made the information together with the bureau
     */
    @FactType("disclosure.AuthorityAsked")
    record AuthorityAsked(
            DisclosureRequestId request,
            String notice,
            List<Integer> items,
            String authority,
            boolean coAuthor,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureEvent, TellsByNotice, NamesParty {

        public AuthorityAsked {
            items = List.copyOf(items);
        }

        @Override
        public List<Addressee> addressees() {
            return List.of(Addressee.named(authority));
        }
    }

    /**
     * The letter that asks for an opinion was served: the time to give it counts from then.
     *
     * @param letter the number of the letter
     * @param clock the clock of the time to answer it
     */
    @FactType("disclosure.OpinionSought")
    record OpinionSought(
            DisclosureRequestId request, String letter, ClockId clock, LocalDate effectiveOn)
            implements DisclosureEvent {}

    /**
     * A third party answered.
     *
     * @param letter the number of the letter that asked
     * @param said what it said; absent where that is sealed, or it gave no reasons
     * @param sealedSaid the same, of a person
     */
    @FactType("disclosure.ThirdPartyAnswered")
    record ThirdPartyAnswered(
            DisclosureRequestId request,
            String letter,
            boolean consents,
            @Nullable String said,
            @Nullable Personal sealedSaid,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureEvent {}

    /** A third party said nothing in time: the bureau decides by the Regulations (32). */
    @FactType("disclosure.ThirdPartySilent")
    record ThirdPartySilent(DisclosureRequestId request, String letter, LocalDate effectiveOn)
            implements DisclosureEvent {}

    /** Another authority answered. */
    @FactType("disclosure.AuthorityAnswered")
    record AuthorityAnswered(
            DisclosureRequestId request,
            String letter,
            boolean consents,
            @Nullable String said,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureEvent {}

    /** An authority that made it with the bureau said nothing in time, and so consented (34). */
    @FactType("disclosure.CoAuthorConsented")
    record CoAuthorConsented(DisclosureRequestId request, String letter, LocalDate effectiveOn)
            implements DisclosureEvent {}

    /**
     * The bureau searched for what an item asks for.
     *
     * @param where in which files and systems
     * @param words by which words
     * @param found whether there was anything
     */
    @FactType("disclosure.SearchMade")
    record SearchMade(
            DisclosureRequestId request,
            int item,
            String where,
            String words,
            boolean found,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureEvent {}

    /**
     * The public interest outweighs what a third party objects, who is told in writing what is
     * disclosed and why (32).
     *
     * @param letter the number of the letter by which the third party had been asked
     * @param notice the number of the one by which it is told
     */
    @FactType("disclosure.OverridingInterestFound")
    record OverridingInterestFound(
            DisclosureRequestId request,
            int item,
            String letter,
            String notice,
            String reasons,
            DisclosureParty party,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureEvent, TellsByNotice, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(party.addressee());
        }
    }

    /** The applicant asks for so much or so often that they are asked why (35). */
    @FactType("disclosure.ExcessQuestioned")
    record ExcessQuestioned(
            DisclosureRequestId request,
            DisclosureParty applicant,
            String notice,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureEvent, TellsByNotice, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(applicant.addressee());
        }
    }

    /**
     * Their reasons are good, and the answer takes longer than the law gives: until a day that they
     * are told (35).
     */
    @FactType("disclosure.AnswerDeferred")
    record AnswerDeferred(
            DisclosureRequestId request,
            DisclosureParty applicant,
            String notice,
            LocalDate until,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureEvent, TellsByNotice, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(applicant.addressee());
        }
    }

    /** A fee is asked for, of who asks for so much or so often (42). */
    @FactType("disclosure.FeeCharged")
    record FeeCharged(
            DisclosureRequestId request,
            DisclosureParty applicant,
            String notice,
            Money amount,
            LocalDate payBy,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureEvent, TellsByNotice, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(applicant.addressee());
        }
    }

    /** The fee was paid. */
    @FactType("disclosure.FeePaid")
    record FeePaid(
            DisclosureRequestId request, String receipt, String officer, LocalDate effectiveOn)
            implements DisclosureEvent {}

    /**
     * The time to answer was made longer, and the applicant told (33).
     *
     * @param days how many working days are added, from 1 to 20
     * @param approvedBy who answers for disclosure, and approved it
     */
    @FactType("disclosure.AnswerExtended")
    record AnswerExtended(
            DisclosureRequestId request,
            DisclosureParty applicant,
            String notice,
            int days,
            String reasons,
            String approvedBy,
            String officer,
            LocalDate effectiveOn)
            implements DisclosureEvent, TellsByNotice, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(applicant.addressee());
        }
    }

    /** It was answered; the answer to each item follows. */
    @FactType("disclosure.RequestAnswered")
    record RequestAnswered(DisclosureRequestId request, Decision decision, LocalDate effectiveOn)
            implements DisclosureEvent {}

    /**
     * One item was answered.
     *
     * @param document the number of the decision that says so
     */
    @FactType("disclosure.ItemAnswered")
    record ItemAnswered(
            DisclosureRequestId request,
            int item,
            ItemResult result,
            @Nullable WithholdingGround ground,
            @Nullable String withheld,
            @Nullable String inseparable,
            @Nullable DisclosureRequestId repeats,
            String told,
            List<String> documents,
            String document,
            LocalDate effectiveOn)
            implements DisclosureEvent {
        public ItemAnswered {
            documents = List.copyOf(documents);
        }
    }

    /**
     * The fee that was asked for wasn't paid in time, and the bureau deals with it no further
     * (逾期未缴纳费用).
     */
    @FactType("disclosure.RequestClosedUnpaid")
    record RequestClosedUnpaid(DisclosureRequestId request, String officer, LocalDate effectiveOn)
            implements DisclosureEvent {}

    /** The applicant took it back. */
    @FactType("disclosure.RequestWithdrawn")
    record RequestWithdrawn(DisclosureRequestId request, String officer, LocalDate effectiveOn)
            implements DisclosureEvent {}
}
