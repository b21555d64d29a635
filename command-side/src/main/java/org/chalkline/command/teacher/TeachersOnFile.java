package org.chalkline.command.teacher;

import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.chalkline.kernel.teacher.TeacherId;
import org.springframework.stereotype.Component;

/** Where the handlers that decide on teachers find them. */
@Component
class TeachersOnFile {
    private final Repository<Teacher> repository;

    TeachersOnFile(Repository<Teacher> repository) {
        this.repository = repository;
    }

    /** Does something with a teacher, who may not be on record. */
    void with(TeacherId id, Consumer<Teacher> act) throws Exception {
        repository.loadOrCreate(id.toString(), Teacher::new).execute(act);
    }

    /** Does something with a teacher who is on record. */
    void withKnown(TeacherId id, Consumer<Teacher> act) throws Exception {
        with(
                id,
                teacher -> {
                    teacher.requireExists();
                    act.accept(teacher);
                });
    }
}
