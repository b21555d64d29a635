package org.chalkline.command.budget;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.budget.BudgetEvent.FundsDeclined;
import org.chalkline.kernel.budget.BudgetEvent.FundsFreed;
import org.chalkline.kernel.budget.BudgetEvent.FundsKept;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.research.ResearchProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What one line keeps for research projects. Each request of a project's is answered once: with
 * money, or without.
 */
final class KeptForProjects {

    /** One request. */
    private record Request(ResearchProjectId project, int number) {}

    private final Map<ResearchProjectId, FundsKept> kept = new HashMap<>();
    private final Map<CommitmentId, ResearchProjectId> ever = new HashMap<>();
    private final Set<Request> answered = new HashSet<>();
    private final Set<Request> freed = new HashSet<>();

    /** Whether the line has said yes or no to it. */
    boolean hasAnswered(ResearchProjectId project, int request) {
        return answered.contains(new Request(project, request));
    }

    /** The money that is kept for it now; absent where none is. */
    @Nullable FundsKept of(ResearchProjectId project) {
        return kept.get(project);
    }

    /** For which project money is kept under that number, or was; absent where none is. */
    @Nullable ResearchProjectId under(@Nullable CommitmentId commitment) {
        return commitment == null ? null : ever.get(commitment);
    }

    boolean knows(FundsKept e) {
        return hasAnswered(e.project(), e.request());
    }

    boolean knows(FundsFreed e) {
        return freed.contains(new Request(e.project(), e.request()));
    }

    void take(FundsKept e) {
        answered.add(new Request(e.project(), e.request()));
        kept.put(e.project(), e);
        ever.put(e.commitment(), e.project());
    }

    void take(FundsDeclined e) {
        answered.add(new Request(e.project(), e.request()));
    }

    void take(FundsFreed e) {
        freed.add(new Request(e.project(), e.request()));
        kept.remove(e.project());
    }
}
