package org.chalkline.query.disclosure;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.disclosure.ApplicantKind;
import org.chalkline.kernel.disclosure.DisclosureParty;
import org.chalkline.kernel.disclosure.DisclosureRequestId;
import org.chalkline.kernel.disclosure.ItemResult;
import org.chalkline.kernel.disclosure.OpinionFrom;
import org.chalkline.kernel.disclosure.RequestChannel;
import org.chalkline.kernel.disclosure.RequestTally;
import org.chalkline.kernel.disclosure.WithholdingGround;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one request for disclosure; is what GraphQL calls {@code
 * DisclosureRequest}.
 *
 * @param tally what the annual report counts of it
 */
@RecordBuilder
public record DisclosureRequestRecord(
        DisclosureRequestId request,
        RequestChannel channel,
        ApplicantKind kind,
        DisclosureParty applicant,
        @Nullable String content,
        @Nullable Personal sealedContent,
        Status status,
        String unit,
        LocalDate arrivedOn,
        LocalDate receivedOn,
        List<Item> items,
        @Nullable Clarification clarification,
        List<Opinion> opinions,
        List<Search> searches,
        List<Interest> interests,
        @Nullable Excess excess,
        @Nullable Deferral deferral,
        @Nullable Fee fee,
        @Nullable Extended extension,
        List<Answer> answers,
        @Nullable LocalDate servedOn,
        RequestTally tally)
        implements DisclosureRequestRecordBuilder.With {

    /** Tells how far it has come. */
    public enum Status {
        RECEIVED,
        CLARIFICATION_ASKED,
        CLARIFIED,
        ABANDONED,
        THIRD_PARTY_ASKED,
        AUTHORITY_ASKED,
        EXTENDED,
        DEFERRED,
        ANSWERED,
        SERVED,
        UNPAID,
        WITHDRAWN
    }

    /** One thing that is asked for, and how it was answered. */
    public record Item(
            int number,
            String title,
            @Nullable ItemResult result,
            @Nullable String article,
            @Nullable WithholdingGround ground,
            @Nullable String withheld,
            @Nullable String inseparable,
            @Nullable String repeats,
            @Nullable String told,
            List<String> documents,
            @Nullable String document,
            @Nullable LocalDate answeredOn) {}

    /** The applicant was asked to make it clear. */
    public record Clarification(
            LocalDate on,
            String notice,
            String what,
            LocalDate until,
            String officer,
            @Nullable LocalDate clarifiedOn,
            @Nullable String said,
            @Nullable Personal sealedSaid) {}

    /** Somebody was asked for an opinion. */
    public record Opinion(
            String letter,
            OpinionFrom from,
            DisclosureParty party,
            List<Integer> items,
            LocalDate askedOn,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate answeredOn,
            @Nullable Boolean consents,
            @Nullable LocalDate silentSince,
            @Nullable String said,
            @Nullable Personal sealedSaid,
            String officer) {}

    /** It was searched for. */
    public record Search(
            LocalDate on, int item, String where, String words, boolean found, String officer) {}

    /** The public interest outweighed an objection. */
    public record Interest(
            LocalDate on, int item, String letter, String notice, String reasons, String officer) {}

    /** The applicant was asked why they ask for so much or so often. */
    public record Excess(LocalDate on, String notice, String reasons, String officer) {}

    /** A later day was named. */
    public record Deferral(
            LocalDate on, String notice, LocalDate until, String reasons, String officer) {}

    /** A fee was asked for. */
    public record Fee(
            LocalDate on,
            String notice,
            Money amount,
            LocalDate payBy,
            String officer,
            @Nullable LocalDate paidOn) {}

    /** The time to answer was made longer. */
    public record Extended(
            LocalDate on,
            String notice,
            int days,
            String reasons,
            String approvedBy,
            String officer) {}

    /** Items were answered. */
    public record Answer(LocalDate on, Decision decision) {}

    /** In which row of the annual report it counts; absent while it isn't done. */
    public @Nullable String reportRow() {
        return tally.row();
    }

    /** The day on which it was done; absent while it isn't. */
    public @Nullable LocalDate doneOn() {
        return tally.doneOn();
    }

    /** The year in which it was received. */
    int receivedYear() {
        return receivedOn.getYear();
    }

    /** The year in which it was done; absent while it isn't. */
    @Nullable Integer doneYear() {
        var on = tally.doneOn();
        return on == null ? null : on.getYear();
    }
}
