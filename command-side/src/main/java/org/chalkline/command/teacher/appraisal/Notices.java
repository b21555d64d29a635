package org.chalkline.command.teacher.appraisal;

import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.notice.NoticeRefusal.*;
import static org.chalkline.command.teacher.appraisal.AppraisalRefusal.*;
import static org.chalkline.kernel.person.PersonalField.CONDUCT;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.PublishRecommendation;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.RaiseObjection;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.RecommendForTitle;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.SettleObjection;
import org.chalkline.kernel.teacher.AppraisalEvent;
import org.chalkline.kernel.teacher.AppraisalEvent.AppraisalEnd;
import org.chalkline.kernel.teacher.AppraisalEvent.NoticePublished;
import org.chalkline.kernel.teacher.AppraisalEvent.ObjectionRaised;
import org.chalkline.kernel.teacher.AppraisalEvent.ObjectionSettled;
import org.chalkline.kernel.teacher.AppraisalEvent.SchoolRecommended;
import org.springframework.stereotype.Component;

/** The school's recommendation, its public notice, and what is said against it. */
@Component
public class Notices {
    private static final int LINE = 200;
    private static final int NUMBER = 64;
    private static final int TEXT = 4_000;

    private final AppraisalsOnFile appraisals;

    Notices(AppraisalsOnFile appraisals) {
        this.appraisals = appraisals;
    }

    @CommandHandler
    void handle(RecommendForTitle c, StaffOffice office) throws Exception {
        var fact =
                new SchoolRecommended(c.appraisal(), c.opinion(), c.recommender(), c.effectiveOn());
        appraisals.with(
                c.appraisal(),
                appraisal -> {
                    if (c.recommended() && appraisal.onFile().knows(fact)) return;
                    appraisal.requireUnderWay(c.effectiveOn(), office);
                    refuseIf(appraisal.onFile().recommended() != null, RECOMMENDED_ALREADY);
                    requireDigest(c.opinion());
                    requireLine(c.recommender(), LINE);
                    if (c.recommended()) appraisal.record(fact);
                    else appraisal.end(AppraisalEnd.NOT_RECOMMENDED, c.effectiveOn());
                });
    }

    @CommandHandler
    void handle(PublishRecommendation c, StaffOffice office) throws Exception {
        var fact = new NoticePublished(c.appraisal(), c.where(), c.until(), c.effectiveOn());
        appraisals.with(
                c.appraisal(),
                appraisal -> {
                    if (appraisal.onFile().knows(fact)) return;
                    appraisal.requireUnderWay(c.effectiveOn(), office);
                    refuseIf(appraisal.onFile().recommended() == null, NOT_RECOMMENDED);
                    refuseIf(appraisal.onFile().notice() != null, NOTICE_GIVEN_ALREADY);
                    requireLine(c.where(), LINE);
                    requireDate(c.until(), office.today());
                    PublicNotice.requireLongEnough(
                            AppraisalEvent.TITLE, c.effectiveOn(), c.until(), office.calendar());
                    appraisal.record(fact);
                });
    }

    @CommandHandler
    void handle(RaiseObjection c, StaffOffice office) throws Exception {
        appraisals.with(
                c.appraisal(),
                appraisal -> {
                    var known = appraisal.onFile().objection(c.objection());
                    if (known != null) {
                        boolean same =
                                known.effectiveOn().equals(c.effectiveOn())
                                        && office.says(known.content(), c.content());
                        refuseIf(!same, OBJECTION_EXISTS);
                        return;
                    }
                    appraisal.requireUnderWay(c.effectiveOn(), office);
                    appraisal
                            .onFile()
                            .requireNotice(c.effectiveOn())
                            .requireOpenTo(c.objection(), c.effectiveOn());
                    requireLine(c.objection(), NUMBER);
                    requireText(c.content(), TEXT);
                    var person = appraisal.onFile().declared().person();
                    appraisal.record(
                            new ObjectionRaised(
                                    c.appraisal(),
                                    c.objection(),
                                    office.seal(person, CONDUCT, c.content()),
                                    c.effectiveOn()));
                });
    }

    @CommandHandler
    void handle(SettleObjection c, StaffOffice office) throws Exception {
        appraisals.with(
                c.appraisal(),
                appraisal -> {
                    var known = appraisal.onFile().settled(c.objection());
                    if (known != null) {
                        boolean same =
                                known.upheld() == c.upheld()
                                        && known.effectiveOn().equals(c.effectiveOn())
                                        && office.says(known.findings(), c.findings());
                        refuseIf(!same, OBJECTION_ANSWERED_ALREADY);
                        return;
                    }
                    appraisal.requireUnderWay(c.effectiveOn(), office);
                    appraisal
                            .onFile()
                            .requireNotice(c.effectiveOn())
                            .requireUnanswered(c.objection(), c.effectiveOn());
                    requireText(c.findings(), TEXT);
                    var person = appraisal.onFile().declared().person();
                    appraisal.record(
                            new ObjectionSettled(
                                    c.appraisal(),
                                    c.objection(),
                                    c.upheld(),
                                    office.seal(person, CONDUCT, c.findings()),
                                    c.effectiveOn()));
                    if (c.upheld()) appraisal.end(AppraisalEnd.OBJECTION_UPHELD, c.effectiveOn());
                });
    }
}
