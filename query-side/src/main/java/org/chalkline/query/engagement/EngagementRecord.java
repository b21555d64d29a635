package org.chalkline.query.engagement;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.engagement.EngagementEvent.Kind;
import org.chalkline.kernel.engagement.EngagementEvent.Order;
import org.chalkline.kernel.engagement.EngagementId;
import org.chalkline.kernel.engagement.EngagementTerms;
import org.chalkline.kernel.engagement.EngagementTerms.Member;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one engagement; is what GraphQL calls {@code Engagement}.
 *
 * @param everMembers all who carry it on or did
 * @param orders by which it was begun, extended and carried on, in their order
 * @param admittedBy who let them in
 * @param ended why it ended before its last day; absent where it did not
 * @param requests what its members asked for
 */
@RecordBuilder
public record EngagementRecord(
        EngagementId engagement,
        Kind kind,
        List<Order> orders,
        EngagementTerms terms,
        List<Member> everMembers,
        String admittedBy,
        LocalDate admittedOn,
        @Nullable String ended,
        List<EvidenceRequest> requests)
        implements EngagementRecordBuilder.With {

    /**
     * What a member asked for.
     *
     * @param request by which it is called
     * @param askedBy the account of who asked
     * @param officer whom they asked
     * @param answer what was said to it; absent while nothing was given
     * @param documents the digests of what was given
     * @param givenOn absent while nothing was
     */
    public record EvidenceRequest(
            String request,
            String what,
            String askedBy,
            String officer,
            LocalDate askedOn,
            LocalDate dueOn,
            @Nullable String answer,
            List<String> documents,
            @Nullable LocalDate givenOn) {
        public EvidenceRequest {
            documents = List.copyOf(documents);
        }
    }

    public List<Member> members() {
        return terms.members();
    }

    public List<String> units() {
        return terms.units();
    }

    public int fromYear() {
        return terms.fromYear();
    }

    public int untilYear() {
        return terms.untilYear();
    }

    public LocalDate from() {
        return terms.from();
    }

    public LocalDate until() {
        return terms.until();
    }

    /** How many requests for evidence wait. */
    public int openRequests() {
        return (int) requests.stream().filter(each -> each.givenOn() == null).count();
    }
}
