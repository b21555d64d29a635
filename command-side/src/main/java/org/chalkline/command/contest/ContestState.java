package org.chalkline.command.contest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalkline.command.Reason;
import org.chalkline.kernel.contest.ContestEvent;
import org.chalkline.kernel.contest.ContestEvent.*;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestOutcome;
import org.chalkline.kernel.contest.ContestResult;
import org.chalkline.kernel.contest.ContestedMatter;
import org.chalkline.kernel.contest.Docket;
import org.chalkline.kernel.contest.LateGround;
import org.chalkline.kernel.contest.ListedEvidence;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.jspecify.annotations.Nullable;

/** Holds what is on record of one contested case: folded from its facts. */
final class ContestState {
    private final Set<ContestEvent> facts = new HashSet<>();
    private final Map<String, LateGround> allowed = new HashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final Map<String, ContestEvent> papers = new HashMap<>();
    private @Nullable ContestEvent received;
    private @Nullable ContestedMatter matter;
    private @Nullable Docket docket;
    private @Nullable Instance instance;
    private @Nullable String unit;
    private @Nullable AnswerFiled answer;
    private @Nullable OutcomeServed served;
    private @Nullable ContestOutcome binding;
    private @Nullable SuitAppealed appeal;
    private @Nullable Proceeding judgedAt;
    private boolean suspended;
    private boolean ended;
    private boolean performed;
    private LocalDate lastAct = Fact.SINCE_EVER;

    static ContestState of(List<? extends Fact> facts) {
        var state = new ContestState();
        for (var fact : facts) {
            if (fact instanceof ContestEvent event) state.evolve(event);
        }
        return state;
    }

    void evolve(ContestEvent fact) {
        facts.add(fact);
        if (fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
        switch (fact) {
            case ReviewApplicationHandedIn e -> begin(e.matter(), e.unit());
            case ReviewApplicationForwarded e -> {} // its clock is met
            case ReviewCopyReceived e -> {
                received = e;
                begin(e.matter(), e.unit());
                at(e.docket(), Instance.RECONSIDERATION);
            }
            case SuitComplaintReceived e -> {
                received = e;
                begin(e.matter(), e.unit());
                at(e.docket(), Instance.FIRST_INSTANCE);
            }
            case AgentsNamed e -> {} // shown
            case AnswerFiled e -> answer = e;
            case EvidenceListed e ->
                    e.evidence().stream().map(ListedEvidence::digest).forEach(listed::add);
            case LateEvidenceAllowed e ->
                    e.papers().forEach(paper -> allowed.put(paper, e.ground()));
            case EvidenceNotAdmitted e -> {} // shown
            case ContestHeard e -> {} // shown
            case HeadAttended e -> {} // shown
            case HeadExcused e -> {} // shown
            case ReviewSuspended e -> suspended = true;
            case ReviewResumed e -> suspended = false;
            case ContestMediated e -> ended = true;
            case ContestSettled e -> {} // the applicant takes it back then
            case ContestWithdrawn e -> ended = true;
            case ReviewEnded e -> ended = true;
            case ReviewDecided e -> {} // told when it is served
            case SuitJudged e -> {} // told when it is served
            case SuitRuled e -> {} // told when it is served
            case OutcomeServed e -> {
                served = e;
                judgedAt = e.outcome().proceeding();
                performed = false;
                if (e.binding()) binding = e.outcome();
            }
            case SuitAppealed e -> {
                appeal = e;
                at(e.docket(), Instance.SECOND_INSTANCE);
            }
            case AppealAnswered e -> {} // its clock is met
            case JudgmentFinal e -> binding = e.outcome();
            case SuitRetried e -> {
                at(e.docket(), Instance.RETRIAL);
                binding = null;
            }
            case OutcomePerformed e -> performed = true;
            case OutcomeEnforced e -> performed = true;
            case OpinionLetterReceived e -> papers.put(e.document(), e);
            case OpinionLetterAnswered e -> {} // its clock is met
            case SuggestionReceived e -> papers.put(e.document(), e);
            case SuggestionAnswered e -> {} // its clock is met
            case ClauseQuestioned e -> {} // its clock runs
            case ClauseAnswered e -> {} // its clock is met
        }
    }

    private void begin(ContestedMatter matter, String unit) {
        this.matter = matter;
        this.unit = unit;
    }

    private void at(Docket docket, Instance instance) {
        this.docket = docket;
        this.instance = instance;
    }

    boolean knows(ContestEvent fact) {
        return facts.contains(fact);
    }

    List<ContestEvent> facts() {
        return new ArrayList<>(facts);
    }

    boolean exists() {
        return matter != null;
    }

    /** Tells how the case began, once its copy has come. */
    @Nullable ContestEvent received() {
        return received;
    }

    @Nullable ContestedMatter matter() {
        return matter;
    }

    @Nullable Docket docket() {
        return docket;
    }

    @Nullable Instance instance() {
        return instance;
    }

    @Nullable String unit() {
        return unit;
    }

    @Nullable AnswerFiled answer() {
        return answer;
    }

    /** Says why this paper was let in; absent where it wasn't. */
    @Nullable LateGround allowed(String paper) {
        return allowed.get(paper);
    }

    boolean isListed(String paper) {
        return listed.contains(paper);
    }

    /** The outcome served last; absent while none was. */
    @Nullable OutcomeServed served() {
        return served;
    }

    /** Tells whether an outcome was served at the instance where the case is. */
    boolean judgedHere() {
        return judgedAt != null && judgedAt.instance() == instance;
    }

    /** The outcome that has effect; absent while none has. */
    @Nullable ContestOutcome binding() {
        return binding;
    }

    @Nullable SuitAppealed appeal() {
        return appeal;
    }

    boolean suspended() {
        return suspended;
    }

    boolean ended() {
        return ended;
    }

    /** The letter or the suggestion of this number; absent if none came. */
    @Nullable ContestEvent paper(String document) {
        return papers.get(document);
    }

    LocalDate lastAct() {
        return lastAct;
    }

    /**
     * Says why its file can't be closed; empty where nothing is open, or this is no contested case.
     */
    Optional<Reason> unfinished() {
        if (!exists() || ended) return Optional.empty();
        var outcome = binding;
        boolean done = outcome != null && (performed || !asksForSomething(outcome));
        return done ? Optional.empty() : Optional.of(ContestRefusal.CONTEST_UNDER_WAY);
    }

    private static boolean asksForSomething(ContestOutcome outcome) {
        return outcome.remakeBy() != null
                || outcome.compensation() != null
                || outcome.result() == ContestResult.PERFORM
                || outcome.result() == ContestResult.AGREEMENT;
    }

    /** Tells whether it is a case of this kind. */
    static boolean is(ContestId contest, ContestId.Kind kind) {
        return contest.kind() == kind;
    }
}
