package org.chalkline.query.datarequest;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.datarequest.DataRequestId;
import org.chalkline.kernel.datarequest.DataRequestKind;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one request of a person about their data; is what GraphQL calls
 * {@code DataRequest}.
 *
 * @param identified absent while nobody has looked who asks
 * @param closedOn absent while it is open
 * @param document the digest of what was handed out; absent where nothing was
 * @param answeredBy absent where it was not answered
 * @param reasons why it was refused; absent where it was not
 * @param decision by which; its reasons are sealed
 * @param passedOn absent where it was not
 */
@RecordBuilder
public record DataRequestRecord(
        DataRequestId dataRequest,
        DataRequestKind kind,
        PersonId person,
        Status status,
        Personal asked,
        String unit,
        LocalDate receivedOn,
        @Nullable Identification identified,
        @Nullable LocalDate closedOn,
        @Nullable String document,
        @Nullable String answeredBy,
        @Nullable Personal reasons,
        @Nullable Decision decision,
        @Nullable PassingOn passedOn)
        implements DataRequestRecordBuilder.With {

    /** How far it has come. */
    public enum Status {
        RECEIVED,
        IDENTIFIED,
        ANSWERED,
        REFUSED,
        PASSED_ON,
        WITHDRAWN
    }

    /** Whoever asks was found to be who they say. */
    public record Identification(
            LocalDate on, String how, @Nullable String evidence, String officer) {}

    /** It was passed on to another body. */
    public record PassingOn(LocalDate on, String to, String reasons, String officer) {}
}
