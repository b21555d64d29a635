package org.chalkline.command.office;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;

/** Has aggregates act within the command of another, in the unit of work that is under way. */
public final class OtherAggregates {

    private OtherAggregates() {}

    /**
     * Loads the aggregate, or begins it, and has it act. Its lock is held until the unit of work is
     * over, so that two can't both have what there is once.
     *
     * @param id in its stored form
     * @throws IllegalStateException if it can't be loaded
     */
    public static <T> void with(
            Repository<T> repository, String id, Callable<T> begun, Consumer<T> act) {
        try {
            repository.loadOrCreate(id, begun).execute(act);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(id + " can't be loaded", e);
        }
    }
}
