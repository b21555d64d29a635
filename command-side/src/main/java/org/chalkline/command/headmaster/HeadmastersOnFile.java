package org.chalkline.command.headmaster;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.personnel.ContestedAssessments;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent.AssessmentRevoked;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.springframework.stereotype.Component;

/** Where the handlers that are not the career's own find it. */
@Component
class HeadmastersOnFile implements ContestedAssessments {
    private final Repository<Headmaster> repository;
    private final Calendars calendars;

    HeadmastersOnFile(Repository<Headmaster> repository, Calendars calendars) {
        this.repository = repository;
        this.calendars = calendars;
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

    @Override
    public void revoke(PersonId person, Matter matter, Decision decision, LocalDate on) {
        var fact = new AssessmentRevoked(person, matter, decision, on);
        repository
                .load(new HeadmasterId(person).toString())
                .execute(headmaster -> headmaster.revoke(fact, calendars.now()));
    }
}
