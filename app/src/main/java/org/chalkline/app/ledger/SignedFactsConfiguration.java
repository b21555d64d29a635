package org.chalkline.app.ledger;

import java.time.Instant;
import java.util.Optional;
import org.chalkline.kernel.fact.SignedFacts;
import org.chalkline.kernel.fact.StoredFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the command side what is signed; where no log is kept, nothing is. */
@Configuration(proxyBeanMethods = false)
class SignedFactsConfiguration {

    /**
     * @param running looked up when it is asked: the log is kept of what the command side records
     */
    @Bean
    SignedFacts signedFacts(ObjectProvider<LedgerKeeper> running, StoredFacts facts) {
        return new SignedFacts() {
            private SignedFacts now() {
                var keeper = running.getIfAvailable();
                return keeper == null
                        ? SignedFacts.NONE
                        : new SignedByKeeper(facts, keeper, keeper.folder());
            }

            @Override
            public Optional<Signed> covering(String subject, long sequence) {
                return now().covering(subject, sequence);
            }

            @Override
            public Optional<Instant> recordedAt(String subject, long sequence) {
                return now().recordedAt(subject, sequence);
            }
        };
    }
}
