package org.chalkline.command.teacher.appraisal;

import static org.chalkline.command.InputRefusal.TEXT_TOO_LONG;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.*;
import static org.chalkline.command.procedure.vote.VoteRefusal.*;
import static org.chalkline.command.teacher.appraisal.AppraisalRefusal.*;
import static org.chalkline.kernel.person.PersonalField.CONDUCT;
import static org.chalkline.kernel.person.PersonalField.FAMILY;
import static org.chalkline.kernel.procedure.power.Power.APPRAISE_TITLES;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.procedure.vote.Voting;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.CastPanelVote;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.ConcludePanel;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.FormPanel;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.RecuseMember;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteMatters;
import org.chalkline.kernel.teacher.AppraisalEvent;
import org.chalkline.kernel.teacher.AppraisalEvent.AppraisalEnd;
import org.chalkline.kernel.teacher.AppraisalEvent.MemberRecused;
import org.chalkline.kernel.teacher.AppraisalEvent.PanelConcluded;
import org.chalkline.kernel.teacher.AppraisalEvent.PanelFormed;
import org.chalkline.kernel.teacher.AppraisalEvent.VoteCast;
import org.springframework.stereotype.Component;

/** The panel that judges: who is on it, who has to withdraw, and how it votes. */
@Component
public class Panels {
    private static final int TEXT = 2_000;

    /** What all members said goes into one fact beside the decision, and that may take 60 KB. */
    private static final int MOST_SEALED = 24_000;

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
                    file.requireNotice(c.effectiveOn()).requireOver(c.effectiveOn());
                    Voting.requireNames(c.members());
                    Voting.requireNoneRecused(c.members(), file.standingAside());
                    Voting.requireEnough(c.members(), rules(c.effectiveOn()), Set.of());
                    var recommended = file.recommended();
                    refuseIf(
                            recommended != null && c.members().contains(recommended.recommender()),
                            RECOMMENDER_ON_PANEL);
                    appraisal.record(fact);
                });
    }

    private static VoteMatters.Rules rules(LocalDate on) {
        return VoteMatters.of(AppraisalEvent.TITLE, on);
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
        var member = c.vote().member();
        appraisals.with(
                c.appraisal(),
                appraisal -> {
                    var known = appraisal.onFile().vote(member);
                    if (known != null && same(known, c, office)) return;
                    requireSitting(appraisal, member, c.effectiveOn(), office);
                    Voting.requireNoneRecused(List.of(member), appraisal.onFile().standingAside());
                    refuseIf(known != null, VOTED_ALREADY);
                    Voting.requireHeard(c.vote());
                    appraisal.record(
                            new VoteCast(
                                    c.appraisal(), sealed(appraisal, c, office), c.effectiveOn()));
                });
    }

    private static boolean same(VoteCast known, CastPanelVote c, StaffOffice office) {
        var said = known.vote().sealedOpinion();
        var says = c.vote().opinion();
        return known.effectiveOn().equals(c.effectiveOn())
                && known.vote().ballot() == c.vote().ballot()
                && (said == null || says == null
                        ? said == null && says == null
                        : office.says(said, says));
    }

    private static Vote sealed(Appraisal appraisal, CastPanelVote c, StaffOffice office) {
        var said = c.vote().opinion();
        var person = appraisal.onFile().declared().person();
        var sealed = said == null ? null : office.seal(person, CONDUCT, said);
        int together = appraisal.onFile().sealedSoFar();
        if (sealed != null) together += sealed.sealed().length();
        refuseIf(together > MOST_SEALED, TEXT_TOO_LONG);
        return new Vote(c.vote().member(), c.vote().ballot(), null, sealed);
    }

    /** The panel sits until its result is established. */
    private static void requireSitting(
            Appraisal appraisal, String member, LocalDate on, StaffOffice office) {
        appraisal.requireUnderWay(on, office);
        refuseIf(appraisal.onFile().concluded() != null, CONCLUDED_ALREADY);
        refuseIf(appraisal.onFile().panel().isEmpty(), NO_PANEL);
        refuseIf(!appraisal.onFile().panel().contains(member), NOT_A_MEMBER);
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
                                        && known.vote().minutes().equals(c.minutes())
                                        && known.effectiveOn().equals(c.effectiveOn());
                        refuseIf(!same, CONCLUDED_ALREADY);
                        return;
                    }
                    appraisal.requireUnderWay(c.effectiveOn(), office);
                    refuseIf(file.panel().isEmpty(), NO_PANEL);
                    requireDigest(c.minutes());
                    var rules = rules(c.effectiveOn());
                    var held = held(file, rules, c.minutes());
                    Voting.requireValid(held, rules, file.standingAside());
                    appraisal.requireOutsider(c.decision());
                    office.require(c.decision(), APPRAISE_TITLES, c.effectiveOn());
                    appraisal.record(
                            new PanelConcluded(c.appraisal(), held, c.decision(), c.effectiveOn()));
                    if (!held.carried()) {
                        appraisal.end(AppraisalEnd.NOT_PASSED, c.effectiveOn());
                    }
                });
    }

    /** The votes that were cast one by one, as one. */
    private static CollectiveVote held(
            AppraisalState file, VoteMatters.Rules rules, String minutes) {
        return new CollectiveVote(
                rules.body() == null ? AppraisalEvent.TITLE : rules.body(),
                rules.rule(),
                null,
                file.panel(),
                file.panel().stream().filter(file.standingAside()::contains).toList(),
                file.votes(),
                minutes);
    }
}
