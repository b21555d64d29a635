package org.chalkline.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.continuity.FoundContinuity;
import org.chalkline.kernel.continuity.LogSuccession;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonEvent.PersonErased;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.personal.Erasures;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Tells of the record as a whole, by the log's folder and the list of erasures. */
@Component
@ConditionalOnProperty(name = "chalkline.ledger.enabled", havingValue = "true")
final class ContinuityBesideRecord implements FoundContinuity {
    private final LogFolder log;
    private final Erasures erasures;
    private final FactsOf facts;

    ContinuityBesideRecord(LogFolder log, Erasures erasures, FactsOf facts) {
        this.log = log;
        this.erasures = erasures;
        this.facts = facts;
    }

    @Override
    public Optional<LogSuccession> succession() {
        try {
            return Succession.in(log)
                    .map(
                            said ->
                                    new LogSuccession(
                                            said.origin(),
                                            said.last().origin(),
                                            said.last().size(),
                                            said.last().root().toString(),
                                            said.kept()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<PersonId> erasedWithoutFact() {
        return erasures.people().stream()
                .filter(
                        person ->
                                facts.of(person.toString()).stream()
                                        .noneMatch(PersonErased.class::isInstance))
                .toList();
    }
}
