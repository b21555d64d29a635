package org.chalkline.command.procedure.personnel;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent;
import org.springframework.stereotype.Component;

/** Where the handlers that are not the file's own find it. */
@Component
class PersonnelFiles {
    private final Repository<PersonnelFile> repository;

    PersonnelFiles(Repository<PersonnelFile> repository) {
        this.repository = repository;
    }

    /**
     * Records what was done about a person, see {@link PersonnelFile#act}.
     *
     * @param after what follows from it in the file itself
     */
    void act(
            PersonnelEvent fact,
            LocalDate on,
            PersonnelOffice office,
            Consumer<PersonnelFile> rules,
            Consumer<PersonnelFile> after)
            throws Exception {
        repository
                .loadOrCreate(fact.subject(), PersonnelFile::new)
                .execute(
                        file -> {
                            if (file.act(fact, on, office, () -> rules.accept(file))) {
                                after.accept(file);
                            }
                        });
    }
}
