package org.chalkline.query.teacher.appraisal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.teacher.AppraisalEvent.AppraisalEnd;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Member;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Notice;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Objection;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.PanelResult;
import org.chalkline.query.teacher.appraisal.AppraisalRecord.Status;
import org.jspecify.annotations.Nullable;

/** An appraisal's record while one fact is applied to it. */
final class AppraisalDraft {
    private final AppraisalRecord before;
    final List<Objection> objections;
    final List<Member> panel;
    Status status;
    @Nullable String recommender;
    @Nullable Notice notice;
    @Nullable PanelResult result;
    @Nullable LocalDate appointedOn;
    @Nullable Decision appointment;
    @Nullable LocalDate endedOn;
    @Nullable AppraisalEnd end;

    AppraisalDraft(AppraisalRecord before) {
        this.before = before;
        objections = new ArrayList<>(before.objections());
        panel = new ArrayList<>(before.panel());
        status = before.status();
        recommender = before.recommender();
        notice = before.notice();
        result = before.result();
        appointedOn = before.appointedOn();
        appointment = before.appointment();
        endedOn = before.endedOn();
        end = before.end();
    }

    AppraisalRecord done() {
        return new AppraisalRecord(
                before.appraisal(),
                before.teacher(),
                before.school(),
                before.from(),
                before.title(),
                status,
                before.declaredOn(),
                recommender,
                notice,
                objections,
                panel,
                result,
                appointedOn,
                appointment,
                endedOn,
                end);
    }
}
