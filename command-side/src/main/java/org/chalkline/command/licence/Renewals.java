package org.chalkline.command.licence;

import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.licence.LicenceCommand.EndRenewal;
import org.springframework.stereotype.Component;

/** Renewals that come to nothing, by facts that don't say what the application was for. */
@Component
class Renewals {
    private final LicencesOnFile licences;

    Renewals(LicencesOnFile licences) {
        this.licences = licences;
    }

    @CommandHandler
    void handle(EndRenewal c, LicenceOffice office) throws Exception {
        var licence = office.renewedBy(c.application());
        if (licence == null) return; // it was for something else
        licences.with(licence, found -> found.end(c, office));
    }
}
