package org.chalkline.command.datarequest;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.datarequest.DataRequestRefusal.ANSWER_DOCUMENT_UNKNOWN;
import static org.chalkline.command.datarequest.DataRequestRefusal.ANSWER_NOT_SEALED_FOR_PERSON;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.personal.OfficeForPeople;
import org.chalkline.command.personal.PeopleOnFile;
import org.chalkline.command.personal.Seals;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What acts on requests of people about their data need from outside. */
@Component
public class DataRequestOffice extends OfficeForPeople {
    private final Documents documents;
    private final int days;

    /**
     * @param days after how many calendar days a request is to be answered at the latest: the law
     *     says "in time", and a bureau says how long that is
     */
    public DataRequestOffice(
            Clock clock,
            Calendars calendars,
            Powers powers,
            FactsOf facts,
            PeopleOnFile people,
            Seals seals,
            Documents documents,
            @Value("${chalkline.data-requests.days}") int days) {
        super(clock, calendars, powers, facts, people, seals);
        this.documents = documents;
        this.days = days;
    }

    /** The last day on which an answer is in time. */
    LocalDate answerBy(LocalDate receivedOn) {
        return receivedOn.plusDays(days);
    }

    /** Refuses a document that others than the person could have opened for them. */
    void requireSealedFor(PersonId person, String digest) {
        var document = find(digest);
        var codes = PersonCodes.all(person, facts());
        boolean theirs =
                document.isSealed()
                        && document.keys().stream().allMatch(key -> codes.contains(key.person()));
        refuseIf(!theirs, ANSWER_NOT_SEALED_FOR_PERSON);
    }

    private Document find(String digest) {
        try {
            return documents
                    .find(digest)
                    .orElseThrow(() -> new RefusedException(ANSWER_DOCUMENT_UNKNOWN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
