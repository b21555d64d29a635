package org.chalkline.command.teacher.appraisal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
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
    private @Nullable NoticePublished notice;
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

    @Nullable NoticePublished notice() {
        return notice;
    }

    @Nullable ObjectionRaised objection(String number) {
        return objections.get(number);
    }

    @Nullable ObjectionSettled settled(String number) {
        return settled.get(number);
    }

    boolean objectionsOpen() {
        return !settled.keySet().containsAll(objections.keySet());
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

    /** The members who may vote. */
    List<String> voters() {
        return panel.stream().filter(member -> !recused.containsKey(member)).toList();
    }

    /** How many members who may vote have voted so. */
    int votes(boolean inFavour) {
        return (int)
                voters().stream()
                        .map(votes::get)
                        .filter(vote -> vote != null && vote.inFavour() == inFavour)
                        .count();
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
            case TitlePostSecured e -> secured = true;
            case SchoolRecommended e -> recommended = e;
            case NoticePublished e -> notice = e;
            case ObjectionRaised e -> objections.put(e.objection(), e);
            case ObjectionSettled e -> settled.put(e.objection(), e);
            case PanelFormed e -> panel = e.members();
            case MemberRecused e -> recused.put(e.member(), e);
            case VoteCast e -> votes.put(e.member(), e);
            case PanelConcluded e -> concluded = e;
            case TitleAppointed e -> appointed = e;
            case AppraisalEnded e -> ended = true;
        }
        if (fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
    }
}
