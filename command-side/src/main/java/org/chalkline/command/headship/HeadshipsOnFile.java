package org.chalkline.command.headship;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipId;
import org.springframework.stereotype.Component;

/** Where the handlers that are not the office's own find it. */
@Component
class HeadshipsOnFile {
    private final Repository<Headship> repository;

    HeadshipsOnFile(Repository<Headship> repository) {
        this.repository = repository;
    }

    /**
     * Records what was done with an office, see {@link Headship#act}.
     *
     * @param after what follows from it in the office itself
     */
    void act(
            HeadshipEvent fact,
            LocalDate on,
            HeadOffice office,
            Consumer<Headship> rules,
            Consumer<Headship> after)
            throws Exception {
        with(
                new HeadshipId(fact.schoolId()),
                headship -> {
                    if (headship.act(fact, on, office, () -> rules.accept(headship))) {
                        after.accept(headship);
                    }
                });
    }

    /** Does something with an office, of which nothing may be on record yet. */
    void with(HeadshipId id, Consumer<Headship> act) throws Exception {
        repository.loadOrCreate(id.toString(), Headship::new).execute(act);
    }

    /** Records an act in which nothing follows. */
    void act(HeadshipEvent fact, LocalDate on, HeadOffice office, Consumer<Headship> rules)
            throws Exception {
        act(fact, on, office, rules, headship -> {});
    }
}
