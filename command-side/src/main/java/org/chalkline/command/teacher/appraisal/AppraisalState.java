package org.chalkline.command.teacher.appraisal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.procedure.notice.NoticeFact;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.chalkline.kernel.teacher.AppraisalEvent;
import org.chalkline.kernel.teacher.AppraisalEvent.*;
import org.jspecify.annotations.Nullable;

/** What is on file of one appraisal, as far as deciding needs it. */
final class AppraisalState {
    private final Set<AppraisalEvent> facts = new HashSet<>();
    private final Map<String, ObjectionRaised> objections = new HashMap<>();
    private final Map<String, ObjectionSettled> settled = new HashMap<>();
    private final Map<String, MemberRecused> recused = new HashMap<>();
    private final Map<String, VoteCast> votes = new HashMap<>();
    private @Nullable TitleDeclared declared;
    private @Nullable SchoolRecommended recommended;
    private final Recusals recusals = new Recusals();
    private @Nullable PublicNotice notice;
    private @Nullable PanelConcluded concluded;
    private @Nullable TitleAppointed appointed;
    private List<String> panel = List.of();
    private boolean secured;
    private boolean ended;
    private LocalDate lastAct = Fact.SINCE_EVER;

    boolean exists() {
        return declared != null;
    }

    TitleDeclared declared() {
        return requireNonNull(declared, "not declared");
    }

    boolean knows(AppraisalEvent fact) {
        return facts.contains(fact);
    }

    boolean secured() {
        return secured;
    }

    boolean ended() {
        return ended;
    }

    @Nullable SchoolRecommended recommended() {
        return recommended;
    }

    @Nullable PublicNotice notice() {
        return notice;
    }

    /** The notice that was given; refused where none was. */
    PublicNotice requireNotice(LocalDate on) {
        return PublicNotice.requireGiven(notice, AppraisalEvent.TITLE, on);
    }

    @Nullable ObjectionRaised objection(String number) {
        return objections.get(number);
    }

    @Nullable ObjectionSettled settled(String number) {
        return settled.get(number);
    }

    List<String> panel() {
        return panel;
    }

    @Nullable MemberRecused recused(String member) {
        return recused.get(member);
    }

    @Nullable VoteCast vote(String member) {
        return votes.get(member);
    }

    /** Who may take no part: who declared a tie, or stands aside altogether. */
    Set<String> standingAside() {
        var all = new HashSet<>(recused.keySet());
        all.addAll(recusals.standingAside());
        return all;
    }

    /** The votes of the members who may vote, in the order of the panel. */
    List<Vote> votes() {
        var aside = standingAside();
        return panel.stream()
                .filter(member -> !aside.contains(member))
                .map(votes::get)
                .filter(Objects::nonNull)
                .map(VoteCast::vote)
                .toList();
    }

    /** How long what the members said is together, sealed. */
    int sealedSoFar() {
        return votes.values().stream()
                .map(cast -> cast.vote().sealedOpinion())
                .filter(Objects::nonNull)
                .mapToInt(said -> said.sealed().length())
                .sum();
    }

    @Nullable PanelConcluded concluded() {
        return concluded;
    }

    @Nullable TitleAppointed appointed() {
        return appointed;
    }

    LocalDate lastAct() {
        return lastAct;
    }

    /** Takes in one more fact. */
    void evolve(AppraisalEvent fact) {
        facts.add(fact);
        switch (fact) {
            case TitleDeclared e -> declared = e;
            case OutcomesCited e -> {} // the outcomes know that they count
            case TitlePostSecured e -> secured = true;
            case SchoolRecommended e -> recommended = e;
            case NoticePublished e -> noticed(e);
            case ObjectionRaised e -> {
                objections.put(e.objection(), e);
                noticed(e);
            }
            case ObjectionSettled e -> {
                settled.put(e.objection(), e);
                noticed(e);
            }
            case PanelFormed e -> panel = e.members();
            case MemberRecused e -> recused.put(e.member(), e);
            case VoteCast e -> votes.put(e.vote().member(), e);
            case PanelConcluded e -> concluded = e;
            case TitleAppointed e -> appointed = e;
            case AppraisalEnded e -> ended = true;
        }
        if (fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
    }

    private void noticed(NoticeFact e) {
        notice = PublicNotice.after(notice, e.noticeStep(), e.effectiveOn());
    }

    /** Takes in what was recorded of a vote, a notice or a recusal by an act of any matter. */
    void take(ProcedureEvent fact) {
        switch (fact) {
            case RecusalEvent e -> recusals.take(e);
            case NoticeEvent e -> {
                if (exists()
                        && e.noticeId().equals(AppraisalEvent.noticeOf(declared().appraisal()))) {
                    noticed(e);
                }
            }
            case VoteVoided e -> {
                boolean mine = concluded != null && concluded.voteId().equals(e.voteId());
                if (mine) concluded = null;
            }
            default -> {} // periods and the like change nothing here
        }
    }
}
