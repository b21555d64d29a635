package org.chalkline.kernel.fact;

import java.time.Instant;
import java.util.Optional;

/** What of the record is under a signed checkpoint of the log, as it stands now. */
public interface SignedFacts {

    /** For a program that keeps no log: nothing is signed. */
    SignedFacts NONE =
            new SignedFacts() {
                @Override
                public Optional<Signed> covering(String subject, long sequence) {
                    return Optional.empty();
                }

                @Override
                public Optional<Instant> recordedAt(String subject, long sequence) {
                    return Optional.empty();
                }
            };

    /**
     * A fact that is signed.
     *
     * @param position its position in the record
     * @param checkpoint the first checkpoint that covers it, as it was signed
     */
    record Signed(long position, String checkpoint) {}

    /**
     * Finds the first checkpoint that covers a fact. One that was recorded a moment ago is waited
     * for, a few seconds at most.
     *
     * @param subject the id of the fact's aggregate
     * @param sequence the fact's number there, from 0
     * @return empty where no checkpoint covers it
     */
    Optional<Signed> covering(String subject, long sequence);

    /**
     * When a fact was recorded, as the store has it.
     *
     * @return empty where there is no such fact
     */
    Optional<Instant> recordedAt(String subject, long sequence);
}
