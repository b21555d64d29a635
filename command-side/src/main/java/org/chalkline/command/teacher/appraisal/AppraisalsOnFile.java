package org.chalkline.command.teacher.appraisal;

import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.chalkline.kernel.teacher.AppraisalId;
import org.springframework.stereotype.Component;

/** Where the handlers that are not the appraisal's own find it. */
@Component
class AppraisalsOnFile {
    private final Repository<Appraisal> repository;

    AppraisalsOnFile(Repository<Appraisal> repository) {
        this.repository = repository;
    }

    /** Does something with an appraisal that is on record. */
    void with(AppraisalId id, Consumer<Appraisal> act) throws Exception {
        repository
                .loadOrCreate(id.toString(), Appraisal::new)
                .execute(
                        appraisal -> {
                            appraisal.requireExists();
                            act.accept(appraisal);
                        });
    }
}
