package org.chalkline.command.teacher.appraisal;

import static org.chalkline.command.CommonRefusal.MEMBER_NAMED_TWICE;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.appraisal.AppraisalRefusal.*;
import static org.chalkline.kernel.administration.Power.APPRAISE_TITLES;
import static org.chalkline.kernel.person.PersonalField.FAMILY;

import java.time.LocalDate;
import java.util.HashSet;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.CastPanelVote;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.ConcludePanel;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.FormPanel;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.RecuseMember;
import org.chalkline.kernel.teacher.AppraisalEvent.AppraisalEnd;
import org.chalkline.kernel.teacher.AppraisalEvent.MemberRecused;
import org.chalkline.kernel.teacher.AppraisalEvent.PanelConcluded;
import org.chalkline.kernel.teacher.AppraisalEvent.PanelFormed;
import org.chalkline.kernel.teacher.AppraisalEvent.VoteCast;
import org.chalkline.kernel.teacher.StaffingRules;
import org.chalkline.kernel.teacher.StaffingRules.Rule;
import org.springframework.stereotype.Component;

/** The panel that judges: who is on it, who has to withdraw, and how it votes. */
@Component
public class Panels {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;
    private static final int MOST_MEMBERS = 50;

    private final AppraisalsOnFile appraisals;

    Panels(AppraisalsOnFile appraisals) {
        this.appraisals = appraisals;
    }

    @CommandHandler
    void handle(FormPanel c, StaffOffice office) throws Exception {
        var fact = new PanelFormed(c.appraisal(), c.members(), c.effectiveOn());
        appraisals.with(
                c.appraisal(),
                appraisal -> {
                    var file = appraisal.onFile();
                    if (file.knows(fact)) return;
                    appraisal.requireUnderWay(c.effectiveOn(), office);
                    refuseIf(!file.panel().isEmpty(), PANEL_FORMED_ALREADY);
                    var notice = file.notice();
                    if (notice == null) throw new RefusedException(NOT_PUBLISHED);
                    refuseIf(!c.effectiveOn().isAfter(notice.until()), NOTICE_RUNS);
                    refuseIf(file.objectionsOpen(), OBJECTIONS_OPEN);
                    requireAtMost(c.members(), MOST_MEMBERS);
                    c.members().forEach(member -> requireLine(member, LINE));
                    boolean each = new HashSet<>(c.members()).size() == c.members().size();
                    refuseIf(!each, MEMBER_NAMED_TWICE);
                    refuseIf(c.members().size() < least(c.effectiveOn()), TOO_FEW_MEMBERS);
                    var recommended = file.recommended();
                    refuseIf(
                            recommended != null && c.members().contains(recommended.recommender()),
                            RECOMMENDER_ON_PANEL);
                    appraisal.record(fact);
                });
    }

    private static int least(LocalDate on) {
        return StaffingRules.number(Rule.PANEL_LEAST_MEMBERS, on);
    }

    @CommandHandler
    void handle(RecuseMember c, StaffOffice office) throws Exception {
        appraisals.with(
                c.appraisal(),
                appraisal -> {
                    var known = appraisal.onFile().recused(c.member());
                    if (known != null) {
                        boolean same =
                                known.effectiveOn().equals(c.effectiveOn())
                                        && office.says(known.tie(), c.tie());
                        refuseIf(!same, RECUSED_ALREADY);
                        return;
                    }
                    requireSitting(appraisal, c.member(), c.effectiveOn(), office);
                    requireText(c.tie(), TEXT);
                    var person = appraisal.onFile().declared().person();
                    appraisal.record(
                            new MemberRecused(
                                    c.appraisal(),
                                    c.member(),
                                    office.seal(person, FAMILY, c.tie()),
                                    c.effectiveOn()));
                });
    }

    @CommandHandler
    void handle(CastPanelVote c, StaffOffice office) throws Exception {
        var fact = new VoteCast(c.appraisal(), c.member(), c.inFavour(), c.effectiveOn());
        appraisals.with(
                c.appraisal(),
                appraisal -> {
                    if (appraisal.onFile().knows(fact)) return;
                    requireSitting(appraisal, c.member(), c.effectiveOn(), office);
                    refuseIf(appraisal.onFile().recused(c.member()) != null, MEMBER_RECUSED);
                    refuseIf(appraisal.onFile().vote(c.member()) != null, VOTED_ALREADY);
                    appraisal.record(fact);
                });
    }

    /** The panel sits until its result is established. */
    private static void requireSitting(
            Appraisal appraisal, String member, LocalDate on, StaffOffice office) {
        appraisal.requireUnderWay(on, office);
        refuseIf(appraisal.onFile().concluded() != null, CONCLUDED_ALREADY);
        refuseIf(appraisal.onFile().panel().isEmpty(), NO_PANEL);
        refuseIf(!appraisal.onFile().panel().contains(member), NO_MEMBER);
    }

    @CommandHandler
    void handle(ConcludePanel c, StaffOffice office) throws Exception {
        appraisals.with(
                c.appraisal(),
                appraisal -> {
                    var file = appraisal.onFile();
                    var known = file.concluded();
                    if (known != null) {
                        boolean same =
                                known.decision().equals(c.decision())
                                        && known.effectiveOn().equals(c.effectiveOn());
                        refuseIf(!same, CONCLUDED_ALREADY);
                        return;
                    }
                    appraisal.requireUnderWay(c.effectiveOn(), office);
                    refuseIf(file.panel().isEmpty(), NO_PANEL);
                    refuseIf(file.voters().size() < least(c.effectiveOn()), TOO_FEW_MEMBERS);
                    int inFavour = file.votes(true);
                    int against = file.votes(false);
                    refuseIf(inFavour + against < file.voters().size(), VOTES_MISSING);
                    appraisal.requireOutsider(c.decision());
                    office.require(c.decision(), APPRAISE_TITLES, c.effectiveOn());
                    int thirds = StaffingRules.number(Rule.PANEL_MAJORITY_THIRDS, c.effectiveOn());
                    boolean passed = 3 * inFavour >= thirds * (inFavour + against);
                    appraisal.record(
                            new PanelConcluded(
                                    c.appraisal(),
                                    passed,
                                    inFavour,
                                    against,
                                    c.decision(),
                                    c.effectiveOn()));
                    if (!passed) appraisal.end(AppraisalEnd.NOT_PASSED, c.effectiveOn());
                });
    }
}
