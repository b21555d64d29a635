package org.chalkline.command.licence;

import java.util.function.Consumer;
import org.axonframework.modelling.command.Repository;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceId;
import org.springframework.stereotype.Component;

/** Where the handlers that are not the licence's own find it. */
@Component
class LicencesOnFile {
    private final Repository<Licence> repository;

    LicencesOnFile(Repository<Licence> repository) {
        this.repository = repository;
    }

    /** Does something with a licence, which may not exist. */
    void with(LicenceId id, Consumer<Licence> act) throws Exception {
        repository.loadOrCreate(id.toString(), Licence::new).execute(act);
    }

    /** Records what was done with a licence, see {@link Licence#act}. */
    void act(LicenceEvent fact, LicenceOffice office, Consumer<Licence> rules) throws Exception {
        with(fact.licenceId(), licence -> licence.act(fact, office, () -> rules.accept(licence)));
    }
}
