package org.chalkline.command.headmaster;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.springframework.stereotype.Component;

/** Where the handlers that are not the career's own find it. */
@Component
class HeadmastersOnFile {
    private final Repository<Headmaster> repository;

    HeadmastersOnFile(Repository<Headmaster> repository) {
        this.repository = repository;
    }

    /**
     * Records what was done in a career, see {@link Headmaster#act}.
     *
     * @param after what follows from it in the career itself
     */
    void act(
            HeadmasterEvent fact,
            LocalDate on,
            CareerOffice office,
            Consumer<Headmaster> rules,
            Consumer<Headmaster> after)
            throws Exception {
        repository
                .loadOrCreate(fact.subject(), Headmaster::new)
                .execute(
                        headmaster -> {
                            if (headmaster.act(fact, on, office, () -> rules.accept(headmaster))) {
                                after.accept(headmaster);
                            }
                        });
    }

    /** Records an act in which nothing follows. */
    void act(HeadmasterEvent fact, LocalDate on, CareerOffice office, Consumer<Headmaster> rules)
            throws Exception {
        act(fact, on, office, rules, headmaster -> {});
    }
}
