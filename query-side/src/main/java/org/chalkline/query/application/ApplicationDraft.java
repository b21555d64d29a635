package org.chalkline.query.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.query.application.ApplicationRecord.Acceptance;
import org.chalkline.query.application.ApplicationRecord.Correction;
import org.chalkline.query.application.ApplicationRecord.Delivery;
import org.chalkline.query.application.ApplicationRecord.Hearing;
import org.chalkline.query.application.ApplicationRecord.Notification;
import org.chalkline.query.application.ApplicationRecord.Outcome;
import org.chalkline.query.application.ApplicationRecord.PreparationEnd;
import org.chalkline.query.application.ApplicationRecord.Review;
import org.chalkline.query.application.ApplicationRecord.Status;
import org.jspecify.annotations.Nullable;

/** An {@link ApplicationRecord} that a fact is about to change. Lives for one fact. */
final class ApplicationDraft {
    private final ApplicationId id;
    private final Organiser applicant;
    private final String unit;
    private final LocalDate submittedOn;
    private final List<Paper> papers;
    private Status status;
    Proposal proposal;
    @Nullable Correction correction;
    @Nullable Acceptance acceptance;
    @Nullable Review review;
    @Nullable Notification notification;
    @Nullable Hearing hearing;
    @Nullable Outcome outcome;
    @Nullable Delivery delivery;
    @Nullable PreparationEnd preparationEnd;

    ApplicationDraft(ApplicationRecord of) {
        id = of.id();
        applicant = of.applicant();
        unit = of.unit();
        submittedOn = of.submittedOn();
        papers = new ArrayList<>(of.papers());
        status = of.status();
        proposal = of.proposal();
        correction = of.correction();
        acceptance = of.acceptance();
        review = of.review();
        notification = of.notification();
        hearing = of.hearing();
        outcome = of.outcome();
        delivery = of.delivery();
        preparationEnd = of.preparationEnd();
    }

    /** Goes on to the status, unless it is beyond it already. */
    void reach(Status next) {
        if (next.compareTo(status) > 0) status = next;
    }

    void add(List<Paper> more) {
        papers.addAll(more);
    }

    /** What is known of the hearing so far. */
    Hearing hearing() {
        return hearing == null ? Hearing.NONE : hearing;
    }

    ApplicationRecord done() {
        return new ApplicationRecord(
                id,
                status,
                applicant,
                proposal,
                unit,
                submittedOn,
                papers,
                correction,
                acceptance,
                review,
                notification,
                hearing,
                outcome,
                delivery,
                preparationEnd);
    }
}
