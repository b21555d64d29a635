package org.chalkline.command.budget;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.chalkline.kernel.budget.BudgetEvent;
import org.chalkline.kernel.budget.BudgetLineId;
import org.springframework.stereotype.Component;

/** Where the handlers that are not the line's own find it. */
@Component
class LinesOnFile {
    private final Repository<BudgetLine> repository;

    LinesOnFile(Repository<BudgetLine> repository) {
        this.repository = repository;
    }

    /** Does something with a line, which may not exist. */
    void with(BudgetLineId id, Consumer<BudgetLine> act) throws Exception {
        repository.loadOrCreate(id.toString(), BudgetLine::new).execute(act);
    }

    /** Records what was done with a line, see {@link BudgetLine#act}. */
    void act(BudgetEvent fact, BudgetOffice office, Consumer<BudgetLine> rules) throws Exception {
        with(fact.lineId(), line -> line.act(fact, office, () -> rules.accept(line)));
    }

    /** Two lines that one act concerns, or one of them twice. */
    record Pair(Aggregate<BudgetLine> from, Aggregate<BudgetLine> to) {}

    /**
     * Loads, and so locks, both lines in the order of their ids: two acts between the same lines
     * then wait for one another instead of each for the other. What is recorded of both is appended
     * as one.
     */
    Pair both(BudgetLineId from, BudgetLineId to) throws Exception {
        Map<String, Aggregate<BudgetLine>> loaded = new HashMap<>();
        var ids = new TreeSet<String>();
        ids.add(from.toString());
        ids.add(to.toString());
        for (var id : ids) loaded.put(id, repository.loadOrCreate(id, BudgetLine::new));
        return new Pair(
                requireNonNull(loaded.get(from.toString())),
                requireNonNull(loaded.get(to.toString())));
    }
}
